import { describe, expect, it } from 'vitest'
import { grouped, rank } from './rank'

interface Item {
  title: string
  detail?: string
  group: 'a' | 'b'
}

describe('the palette', () => {
  it('puts beginnings before words before anywhere before initials', () => {
    expect(
      ['Close tab', 'Tab close', 'Enclose', 'Clear list of some events', 'Ping'].map((text) => rank(text, 'clo')),
    ).toEqual([0, 1, 2, 3, undefined])
  })
  it('also finds what is said beside the title, last', () => {
    const items: Item[] = [
      { title: 'Positions', detail: 'Clock tower', group: 'a' },
      { title: 'Clock', detail: 'Demo services', group: 'a' },
      { title: 'Echo', group: 'a' },
    ]
    expect(titles(items, 'clo')).toEqual(['Clock', 'Positions'])
  })
  it('keeps the order while nothing is searched', () => {
    const items: Item[] = [
      { title: 'b', group: 'b' },
      { title: 'c', group: 'a' },
      { title: 'a', group: 'a' },
    ]
    expect(titles(items, ' ')).toEqual(['c', 'a', 'b'])
  })
  it('puts the group with the best answer first, so that Enter takes that', () => {
    const items: Item[] = [
      { title: 'Send', detail: 'the request of New HTTP', group: 'a' },
      { title: 'New HTTP', detail: 'an endpoint', group: 'b' },
    ]
    expect(titles(items, 'new h')).toEqual(['New HTTP', 'Send'])
  })
  it('shows no more of a group than it has room for', () => {
    expect(
      titles(
        [
          { title: 'ab', group: 'a' },
          { title: 'ac', group: 'a' },
          { title: 'a', group: 'a' },
        ],
        'a',
      ),
    ).toEqual(['ab', 'ac'])
  })
})

function titles(items: Item[], search: string) {
  return grouped(items, search, ['a', 'b'], 2).map(({ title }) => title)
}
