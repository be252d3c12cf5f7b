import { describe, expect, it } from 'vitest'
import type { Session } from '../../api/types'
import { byDay } from './days'

const now = new Date(2026, 10, 25, 12).getTime()
const began = (id: string, day: number, hour: number) =>
  ({ id, startedAt: new Date(2026, 10, day, hour).toISOString() }) as Session

describe('sessions', () => {
  it('stand under the day on which they began, the last two by name', () => {
    const days = byDay([began('a', 25, 11), began('b', 25, 0), began('c', 24, 23), began('d', 20, 8)], now)
    expect(days.map(({ name, rows }) => [name, rows.map(({ id }) => id).join('')])).toEqual([
      ['Today', 'ab'],
      ['Yesterday', 'c'],
      ['2026-11-20', 'd'],
    ])
  })
})
