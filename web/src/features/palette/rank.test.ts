import { describe, expect, it } from 'vitest'
import { rank, ranked } from './rank'

describe('the palette', () => {
  it('puts beginnings before words before anywhere before initials', () => {
    expect(
      ['Close tab', 'Tab close', 'Enclose', 'Clear list of some events', 'Ping'].map((text) => rank(text, 'clo')),
    ).toEqual([0, 1, 2, 3, undefined])
  })
  it('also finds what is said beside the title, last', () => {
    const items = [
      { title: 'Positions', detail: 'Clock tower' },
      { title: 'Clock', detail: 'Demo services' },
      { title: 'Echo' },
    ]
    expect(ranked(items, 'clo').map(({ title }) => title)).toEqual(['Clock', 'Positions'])
  })
  it('keeps the order while nothing is searched', () => {
    expect(ranked([{ title: 'b' }, { title: 'a' }], ' ').map(({ title }) => title)).toEqual(['b', 'a'])
  })
})
