import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../api/types'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { emptyWebSocket } from '../../workspace/request'
import { HeadersPanel } from './HeadersPanel'

const panel = (name: string, problems: Problem[] = []) =>
  render(
    <ThemeProvider>
      <HeadersPanel
        kind="websocket"
        head={{ ...emptyWebSocket(), headers: [{ name, value: 'x', type: 'string', enabled: true }] }}
        problems={problems}
        edit={() => undefined}
      />
    </ThemeProvider>,
  )

describe('a header row', () => {
  it('says which line of the handshake it takes the place of', () => {
    panel('User-Agent')
    expect(screen.getByText('Takes the place of Parley’s own.')).toBeDefined()
  })
  it('of Origin says that there is none otherwise', () => {
    panel('origin')
    expect(screen.getByText('Parley sends no Origin otherwise.')).toBeDefined()
  })
  it('is marked at its name where that is wrong, and says why', () => {
    panel('X Y', [{ code: 'no-token', message: 'It must not hold a blank', pointer: '/request/headers/0/name' }])
    const [name] = screen.getAllByRole('textbox', { name: 'Name' })
    const [value] = screen.getAllByRole('textbox', { name: 'Value' })
    expect(name?.getAttribute('aria-invalid')).toBe('true')
    expect(value?.getAttribute('aria-invalid')).toBeNull()
    expect(screen.getByText('It must not hold a blank').id).toBe(name?.getAttribute('aria-describedby'))
  })
  it('of another name says nothing', () => {
    panel('X-Mine')
    expect(screen.queryByText(/Parley|Takes the place/)).toBeNull()
  })
})
