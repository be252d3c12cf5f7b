import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../api/types'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { ConnectedNotice } from './ConnectedNotice'

const at = Date.parse('2026-11-20T14:03:00Z')
const open = (since: number) =>
  ({
    id: 's',
    connections: 1,
    state: { kind: 'open', since: new Date(since).toISOString(), took: 6_410_000 },
  }) as Session
const show = (session: Session) =>
  render(
    <ThemeProvider>
      <ConnectedNotice session={session} />
    </ThemeProvider>,
  )

describe('the notice of a new connection', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: at })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('stays for four seconds', () => {
    show(open(at))
    expect(screen.getByText('Connected in 6.41 ms')).toBeDefined()
    act(() => void vi.advanceTimersByTime(4_000))
    expect(screen.queryByText(/Connected/)).toBeNull()
  })

  it('is not shown of a connection that was there before', () => {
    show(open(at - 60_000))
    expect(screen.queryByText(/Connected/)).toBeNull()
  })
})
