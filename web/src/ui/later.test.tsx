import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { queryClient } from '../api/queryClient'
import { ThemeProvider } from '../theme/ThemeProvider'
import { Boundary } from './Boundary'
import { later } from './later'

function page(children: ReactNode) {
  const client = queryClient()
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  const around = (inside: ReactNode) => (
    <ThemeProvider>
      <QueryClientProvider client={client}>{inside}</QueryClientProvider>
    </ThemeProvider>
  )
  const { rerender } = render(around(children))
  return { turnTo: (next: ReactNode) => rerender(around(next)) }
}

const Hello = () => <p>hello</p>

describe('a screen whose code comes later', () => {
  it('says why the code does not come, and asks again', async () => {
    const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue({ default: Hello })
    const Screen = later('History', load)
    page(<Screen />)
    expect((await screen.findByRole('alert')).textContent).toContain('History cannot be read Failed to fetch')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('hello')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('comes although the browser thinks that there is no network', async () => {
    const { turnTo } = page(<p>another</p>)
    window.dispatchEvent(new Event('offline'))
    const Screen = later('Settings', () => Promise.resolve({ default: Hello }))
    turnTo(<Screen />)
    await screen.findByText('hello')
    window.dispatchEvent(new Event('online'))
  })

  it('says after a while that it has not come yet', () => {
    vi.useFakeTimers()
    const Screen = later('Variables', () => new Promise<never>(() => undefined))
    page(<Screen />)
    expect(screen.queryByRole('alert')).toBeNull()
    vi.advanceTimersByTime(8_000)
    vi.useRealTimers()
    return screen.findByText('Variables has not come yet')
  })
})

describe('a mistake of ours while a pane is drawn', () => {
  it('stays in that pane, which can be drawn again', async () => {
    let broken = true
    function Pane() {
      const [count] = useState(7)
      if (broken) throw new Error('no such row')
      return <p>{count} rows</p>
    }
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined)
    page(
      <>
        <p>the rest</p>
        <Boundary what="This screen">
          <Pane />
        </Boundary>
      </>,
    )
    expect(screen.getByRole('alert').textContent).toContain('This screen cannot be drawn')
    expect(screen.getByText('the rest')).toBeDefined()
    broken = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByText('7 rows')).toBeDefined()
    expect(said).toHaveBeenCalled()
  })
})
