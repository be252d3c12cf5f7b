import { describe, expect, it } from 'vitest'
import { asRead, partName, reasons } from './traffic'

describe('traffic', () => {
  it('names a part as people do', () => {
    expect(partName('/paths/~1orders~1{id}/get')).toBe('GET /orders/{id}')
    expect(partName('/channels/feed')).toBe('channels › feed')
    expect(partName('/components/schemas/Order')).toBe('components › schemas › Order')
  })

  it('tells each reason once', () => {
    const left = [
      { from: 's1', why: 'No response came' },
      { from: 's2', why: 'No response came' },
      { from: 'entry 3', why: 'It names no URL' },
    ]
    expect(reasons(left)).toEqual([
      { why: 'No response came', from: ['s1', 's2'] },
      { why: 'It names no URL', from: ['entry 3'] },
    ])
  })

  it('accepts as many entries as were looked at', () => {
    const told = { proposals: [], left: [], sessions: [{ session: 's1', entries: 7 }] }
    expect(asRead({ sessions: [{ session: 's1' }] }, told)).toEqual({
      sessions: [{ session: 's1', entries: 7 }],
      names: {},
    })
    expect(asRead({ har: '{}' }, { ...told, sessions: [] })).toEqual({ har: '{}', names: {} })
  })
})
