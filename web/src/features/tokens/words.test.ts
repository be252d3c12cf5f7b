import { describe, expect, it } from 'vitest'
import { tokenWords } from './words'

const now = new Date(2026, 10, 20, 14, 0)
const token = { type: 'Bearer', scope: '', obtainedAt: now.toISOString(), valid: true, renewable: false }
const at = (...time: [number, number, number, number, number]) => new Date(...time).toISOString()

describe('a token in words', () => {
  it('says how long it is good', () => {
    expect(tokenWords(undefined, now)).toBe('No token yet')
    expect(tokenWords(token, now)).toBe('Token kept, it does not end')
    expect(tokenWords({ ...token, expiresAt: at(2026, 10, 20, 15, 3) }, now)).toBe('Token good until 15:03')
    expect(tokenWords({ ...token, renewable: true, expiresAt: at(2026, 10, 21, 9, 0) }, now)).toBe(
      'Token good until 2026-11-21 09:00, then renewed by itself',
    )
  })
  it('says whether one that ended is renewed', () => {
    const ended = { ...token, valid: false, expiresAt: at(2026, 10, 20, 13, 0) }
    expect(tokenWords(ended, now)).toBe('Token ended')
    expect(tokenWords({ ...ended, renewable: true }, now)).toBe('Token ended, renewed with the next request')
  })
})
