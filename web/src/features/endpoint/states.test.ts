import { describe, expect, it } from 'vitest'
import type { ConnectionState } from '../../api/types'
import { isUp, shown, ticked } from './states'

const since = '2026-11-24T10:00:00Z'
const problem = { code: 'tls', message: 'TLS: certificate expired 2026-10-02' }
const line = (state: ConnectionState | undefined) => {
  const { action, words, tabDot } = shown(state)
  return [action, words, tabDot]
}

describe('the states of a connection', () => {
  it('each have a button, words and a dot', () => {
    expect(line(undefined)).toEqual(['connect', 'Not connected', undefined])
    expect(line({ kind: 'connecting', stage: 'tls', since })).toEqual(['cancel', 'TLS', 'wait'])
    expect(line({ kind: 'connecting', stage: 'prepare', since })).toEqual(['cancel', 'Preparing', 'wait'])
    expect(line({ kind: 'open', since })).toEqual(['disconnect', 'Connected', 'live'])
    expect(line({ kind: 'waiting', attempt: 2, attempts: 5, at: since })).toEqual(['cancel', 'Attempt 2 of 5', 'wait'])
    expect(line({ kind: 'closing', since })).toEqual(['drop', 'Closing, waiting for the reply', 'wait'])
  })
  it('tell a close, a loss, a refusal and a failure apart', () => {
    const at = since
    expect(line({ kind: 'closed', clean: true, code: 1000, by: 'us', at })).toEqual([
      'connect',
      'Closed, 1000',
      undefined,
    ])
    expect(line({ kind: 'closed', clean: true, code: 1005, by: 'server', at })[1]).toBe('Closed')
    expect(line({ kind: 'closed', clean: false, by: 'network', at })).toEqual(['connect', 'Lost, 1006', 'fail'])
    const ours = { kind: 'closed', clean: false, code: 1006, by: 'us', at } as const
    expect(line({ ...ours, sent: 1002, failed: true })).toEqual(['connect', 'Failed, 1002', 'fail'])
    expect(line({ ...ours, sent: 1000, failed: false })[1]).toBe('Closed, not answered')
    expect(line({ ...ours, failed: false })[1]).toBe('Dropped')
    expect(line({ kind: 'closed', clean: false, code: 1001, by: 'server', at })[1]).toBe('Closed, 1001')
    expect(line({ kind: 'failed', stage: 'upgrade', status: 401, problem, at })[1]).toBe('Refused, 401')
    expect(line({ kind: 'failed', stage: 'upgrade', status: 101, problem, at })[1]).toBe('Failed, Upgrade')
    expect(line({ kind: 'failed', stage: 'tls', problem, at })[1]).toBe('Failed, TLS')
    expect(line({ kind: 'failed', stage: 'tcp', problem, at, cancelled: true })).toEqual([
      'connect',
      'Cancelled',
      undefined,
    ])
  })
  it('tick up while connecting and down while waiting', () => {
    expect(ticked({ from: 1000, as: 'seconds' }, 4149)).toBe(', 3.1 s')
    expect(ticked({ from: 5000, as: 'until' }, 1001)).toBe(' in 4 s')
    expect(ticked({ from: 5000, as: 'until' }, 9000)).toBe(' in 0 s')
  })
  it('are up from the click until the end', () => {
    expect(isUp({ kind: 'closing', since })).toBe(true)
    expect(isUp({ kind: 'closed', clean: true, by: 'us', at: since })).toBe(false)
    expect(isUp({ kind: 'answered', status: 200, at: since })).toBe(false)
    expect(isUp(undefined)).toBe(false)
  })
})
