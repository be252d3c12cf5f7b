import { describe, expect, it } from 'vitest'
import type { Session } from '../../api/types'
import { placeAmong } from './lately'

/** Noon where the test runs: days are those of the browser's time zone. */
const at = new Date(2026, 10, 26, 12).getTime()
const ago = (minutes: number) => new Date(at - minutes * 60_000).toISOString()

function sent(id: string, startedAt: string, kind = 'answered'): Session {
  return { id, startedAt, state: { kind } } as unknown as Session
}

const three = [sent('c', ago(1)), sent('b', ago(2), 'failed'), sent('a', ago(3))]

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
    const earlier = sent('a', ago(2 * 24 * 60))
    const sessions = [sent('c', ago(1)), earlier]
    expect(placeAmong({ sessions, at }, 'c')).toEqual({ before: earlier })
  })

  it('is counted also where there are many of other days', () => {
    const earlier = Array.from({ length: 47 }, (_, index) => sent(`e${index}`, ago(3 * 24 * 60)))
    expect(placeAmong({ sessions: [...three, ...earlier], at }, 'b').words).toBe('2nd of 3 today')
  })

  it('has no place before the list knows it', () => {
    expect(placeAmong({ sessions: three, at }, 'd')).toEqual({})
  })
})
