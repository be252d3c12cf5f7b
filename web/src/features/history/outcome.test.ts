import { describe, expect, it } from 'vitest'
import type { Session } from '../../api/types'
import { calledOf, moment, outcome, timeOf } from './outcome'

const session: Session = {
  id: 's',
  kind: 'websocket',
  project: 'p',
  name: 'Clock',
  url: 'ws://x',
  startedAt: '2026-11-20T14:03:00Z',
  connections: 1,
  state: { kind: 'closed', clean: true, code: 1000, by: 'us', at: '2026-11-20T14:04:00Z' },
  sent: 12,
  received: 1204,
  entries: 1230,
}

describe('a time of day', () => {
  it('stands to the second under its day', () => {
    const at = new Date(2026, 10, 20, 14, 3, 7)
    expect(timeOf(at.toISOString())).toBe('14:03:07')
  })
})

describe('a past session', () => {
  it('says how it ended and what was exchanged', () => {
    expect(outcome(session)).toBe('Closed, 1000 · 1,204 received, 12 sent')
    expect(outcome({ ...session, sent: 0, received: 0, entries: 1 })).toBe('Closed, 1000 · 0 received, 0 sent')
  })
  it('says of a request where it failed, also behind a status', () => {
    const problem = { code: 'body-cut', message: 'The body was cut short', severity: 'error' as const }
    const state = {
      kind: 'failed' as const,
      stage: 'download' as const,
      status: 200,
      problem,
      at: '',
      cancelled: false,
    }
    const http = {
      method: 'GET',
      version: 'HTTP/1.1',
      took: 6_460_000,
      sent: 1,
      received: 1,
      size: 36,
      hop: 1,
      events: 0,
      warnings: 0,
    }
    expect(outcome({ ...session, kind: 'http', state, http })).toBe('Failed, Download · 6.46 ms')
  })
  it('is called like its endpoint, or by its URL where it was never saved', () => {
    expect(calledOf({ ...session, endpoint: 'e' })).toBe('Clock')
    expect(calledOf(session)).toBe('x')
  })
  it('has its beginning as date and time', () => {
    expect(moment('2026-11-20T14:03:00Z')).toMatch(/^2026-11-(20|21) \d\d:\d3$/)
  })
})
