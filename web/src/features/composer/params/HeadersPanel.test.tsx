import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { emptyWebSocket } from '../../workspace/request'
import { HeadersPanel } from './HeadersPanel'

const panel = (name: string) =>
  render(
    <ThemeProvider>
      <HeadersPanel
        kind="websocket"
        head={{ ...emptyWebSocket(), headers: [{ name, value: 'x', type: 'string', enabled: true }] }}
        problems={[]}
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
  it('of another name says nothing', () => {
    panel('X-Mine')
    expect(screen.queryByText(/Parley|Takes the place/)).toBeNull()
  })
})
