import { describe, expect, it } from 'vitest'
import { stretchAt } from './stretches'

// lines 3 and 4 became line 3; a line 10 came in before what was line 12
const stretches = Uint32Array.from([2, 4, 2, 3, 11, 11, 9, 10])

describe('the stretch at lines', () => {
  it('is the one that holds a line of either side', () => {
    expect(stretchAt(stretches, { old: 4 })).toBe(0)
    expect(stretchAt(stretches, { new: 10 })).toBe(1)
    expect(stretchAt(stretches, { old: 40, new: 3 })).toBe(0)
  })

  it('is the nearest one where a line is the same on both sides', () => {
    expect(stretchAt(stretches, { old: 1 })).toBe(0)
    expect(stretchAt(stretches, { new: 8 })).toBe(1)
  })

  it('is none where nothing differs, or no line is known', () => {
    expect(stretchAt(new Uint32Array(), { old: 1 })).toBeUndefined()
    expect(stretchAt(stretches, {})).toBeUndefined()
  })
})
