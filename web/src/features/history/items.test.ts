import { describe, expect, it } from 'vitest'
import type { RunHead, Session } from '../../api/types'
import { itemsOf } from './items'

const at = (id: string, hour: number) => ({ id, startedAt: new Date(Date.UTC(2026, 10, 25, hour)).toISOString() })
const sessions = (more: boolean, ...rows: { id: string }[]) => ({ rows: rows as Session[], more })
const runs = (more: boolean, ...rows: { id: string }[]) => ({ rows: rows as RunHead[], more })

describe('the list of History', () => {
  it('has sessions and runs, newest first', () => {
    const items = itemsOf(sessions(false, at('s2', 9), at('s1', 7)), runs(false, at('r2', 10), at('r1', 8)))
    expect(items.map(({ id }) => id)).toEqual(['r2', 's2', 'r1', 's1'])
    expect(items.map(({ kind }) => kind)).toEqual(['run', 'session', 'run', 'session'])
  })

  it('ends where one of both was not read any further', () => {
    const items = itemsOf(sessions(true, at('s2', 9), at('s1', 7)), runs(false, at('r2', 8), at('r1', 6)))
    expect(items.map(({ id }) => id)).toEqual(['s2', 'r2', 's1'])
  })
})
