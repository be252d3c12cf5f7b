import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Session } from '../../../api/types'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { ConnectionNotice } from './ConnectionNotice'

const at = '2026-11-20T14:03:00Z'
const problem = { code: 'unknown-host', message: 'Unknown host lab.exmple.org' }
const failed: Session = {
  id: 's',
  kind: 'websocket',
  project: 'p',
  name: 'Lab',
  url: 'ws://lab.exmple.org/',
  startedAt: at,
  connections: 1,
  state: { kind: 'failed', stage: 'lookup', problem, at },
  sent: 0,
  received: 0,
  entries: 2,
}

const notice = (superseded: boolean, session = failed, toldBelow = false) => (
  <ThemeProvider>
    <ConnectionNotice session={session} superseded={superseded} toldBelow={toldBelow} />
  </ThemeProvider>
)
const said = () => screen.queryByRole('alert')?.textContent

describe('the notice of a failed connect', () => {
  it('goes for good when something newer is wrong', () => {
    const { rerender } = render(notice(false))
    expect(said()).toContain('Unknown host')
    rerender(notice(true))
    expect(said()).toBeUndefined()
    rerender(notice(false))
    expect(said()).toBeUndefined()
  })

  it('comes back with the next failure', () => {
    const { rerender } = render(notice(true))
    rerender(notice(false, { ...failed, connections: 2 }))
    expect(said()).toContain('Unknown host')
  })

  it('is not said twice where the details say it', () => {
    render(notice(false, failed, true))
    expect(said()).toBeUndefined()
  })
})
