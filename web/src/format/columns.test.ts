import { describe, expect, it } from 'vitest'
import { breaksOf, columnsOf } from './columns'

const cut = (text: string, first: number, next: number) =>
  breaksOf(text, first, next).map((at, row, all) => text.slice(at, all[row + 1]))

describe('columns of a text', () => {
  it('are its letters, twice as many for what other fonts draw', () => {
    expect(columnsOf('Grüße, мир')).toBe(10)
    expect(columnsOf('世界')).toBe(4)
    expect(columnsOf('a\u0301e')).toBe(2)
    expect(columnsOf('👍')).toBe(3)
  })

  it('break it where there is no more room, never within a character', () => {
    expect(cut('abcdefgh', 4, 3)).toEqual(['abcd', 'efg', 'h'])
    expect(cut('世界世界世', 4, 3)).toEqual(['世界', '世', '界', '世'])
    expect(cut('ab👍👍', 5, 5)).toEqual(['ab👍', '👍'])
    expect(cut('aaa\u0301b', 3, 3)).toEqual(['aaa\u0301', 'b'])
    expect(cut('', 4, 4)).toEqual([''])
  })
})
