import { renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { ConnectionState, Row, Session } from '../../../api/types'
import { useFailureShown } from './useFailureShown'

const at = '2026-11-20T14:03:00Z'
const problem = { code: 'refused', message: 'Connection refused by 10.0.4.17:4321' }
const failed: ConnectionState = { kind: 'failed', stage: 'tcp', problem, at }
const connecting: ConnectionState = { kind: 'connecting', stage: 'tcp', since: at }
const open = { kind: 'open', since: at } as ConnectionState
const session = (state: ConnectionState, connections = 1) => ({ id: 's', connections, state }) as Session
const handshake = (sequence: number, connection = 1) => ({ sequence, connection }) as Row

interface Seen {
  tab?: string
  session?: Session
  handshake?: Row
  selected?: number
}

function watching(first: Seen) {
  const shown = vi.fn()
  const { rerender } = renderHook(
    (now: Seen) => useFailureShown(now.tab, now.session, now.handshake, now.selected, shown),
    { initialProps: first },
  )
  return { shown, then: rerender }
}

describe('a connect that fails', () => {
  it('has its handshake shown once, when it is there', () => {
    const { shown, then } = watching({})
    then({ tab: 's', session: session(connecting) })
    then({ tab: 's', session: session(failed) })
    expect(shown).not.toHaveBeenCalled()
    then({ tab: 's', session: session(failed), handshake: handshake(4) })
    then({ tab: 's', session: session(failed), handshake: handshake(4) })
    expect(shown.mock.calls).toEqual([[4]])
  })

  it('is shown again when it fails again, by its own handshake', () => {
    const { shown, then } = watching({ tab: 's', session: session(failed), handshake: handshake(4) })
    then({ tab: 's', session: session(failed, 2), handshake: handshake(4) })
    expect(shown).not.toHaveBeenCalled()
    then({ tab: 's', session: session(failed, 2), handshake: handshake(9, 2) })
    expect(shown.mock.calls).toEqual([[9]])
  })

  it('is put away when a later one is open, unless something else was selected', () => {
    for (const [selected, after] of [
      [4, [[4], [undefined]]],
      [2, [[4]]],
    ] as const) {
      const { shown, then } = watching({ tab: 's', session: session(connecting) })
      then({ tab: 's', session: session(failed), handshake: handshake(4) })
      then({ tab: 's', session: session(connecting, 2), handshake: handshake(4), selected })
      then({ tab: 's', session: session(open, 2), handshake: handshake(4), selected })
      expect(shown.mock.calls).toEqual(after)
    }
  })

  it('is left alone where it had failed before the page came to it, or was cancelled', () => {
    const { shown, then } = watching({ tab: 's' })
    then({ tab: 's', session: session(failed), handshake: handshake(4) })
    then({ tab: 's', session: session(connecting, 2) })
    then({ tab: 's', session: session({ ...failed, cancelled: true }, 2), handshake: handshake(9, 2) })
    expect(shown).not.toHaveBeenCalled()
  })
})
