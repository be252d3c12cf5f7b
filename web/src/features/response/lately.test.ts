import { describe, expect, it } from 'vitest'
import type { Session } from '../../api/types'
import { placeAmong } from './lately'

const at = Date.parse('2026-11-26T12:00:00Z')

function sent(id: string, startedAt: string, kind = 'answered'): Session {
  return { id, startedAt, state: { kind } } as unknown as Session
}

const three = [
  sent('c', '2026-11-26T11:00:00Z'),
  sent('b', '2026-11-26T10:59:00Z', 'failed'),
  sent('a', '2026-11-26T10:58:00Z'),
]

describe('a sending among those of its endpoint', () => {
  it('is counted from the first one of the day', () => {
    expect(placeAmong({ sessions: three, at }, 'c').words).toBe('3rd of 3 today')
    expect(placeAmong({ sessions: three, at }, 'a').words).toBe('1st of 3 today')
  })

  it('is compared with the last one before it that was answered', () => {
    expect(placeAmong({ sessions: three, at }, 'c').before?.id).toBe('a')
    expect(placeAmong({ sessions: three, at }, 'a').before).toBeUndefined()
  })

  it('is not counted where it is the only one of the day', () => {
    const earlier = sent('a', '2026-11-24T10:58:00Z')
    const sessions = [sent('c', '2026-11-26T11:00:00Z'), earlier]
    expect(placeAmong({ sessions, at }, 'c')).toEqual({ before: earlier })
  })

  it('has no place before the list knows it', () => {
    expect(placeAmong({ sessions: three, at }, 'd')).toEqual({})
  })
})
