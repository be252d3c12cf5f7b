import { describe, expect, it } from 'vitest'
import { Drawn } from './Drawn'
import { everything, kindsLabel, offered, toggled } from './filter'
import { cut, patternOf } from '../../format/marks'
import { RowPages } from './RowPages'
import { clockTime, exactTime, sincePrevious, sinceStart } from './times'

describe('times', () => {
  const noon = new Date(2026, 10, 20, 14, 3, 7, 413).getTime()

  it('are of the day to the millisecond', () => {
    expect(clockTime(noon, 0)).toBe('14:03:07.413')
    expect(clockTime(noon, 600_000_000)).toBe('14:03:08.013')
  })

  it('are since the start to the microsecond', () => {
    expect(sinceStart(688_410_900)).toBe('+0.688 410')
    expect(sinceStart(61_000_001_000)).toBe('+61.000 001')
  })

  it('are since the row before', () => {
    expect(sincePrevious(5_000_000, 3_000_000)).toBe('Δ 0.002')
    expect(sincePrevious(5_000_000, undefined)).toBe('Δ –')
  })

  it('are exact in the detail, carrying over into the next millisecond', () => {
    const moment = new Date(noon).toISOString().replace('Z', '208Z')
    expect(exactTime(moment)).toBe('14:03:07.413 208')
    expect(exactTime(moment, 900_000)).toBe('14:03:07.414 108')
    expect(exactTime(moment, -300_000)).toBe('14:03:07.412 908')
  })
})

describe('marks of a search', () => {
  it('are the text in any case', () => {
    const pattern = patternOf('Zones')
    expect(pattern && cut('{"zones":["a"],"ZONES":1}', pattern)).toEqual(['{"', 'zones', '":["a"],"', 'ZONES', '":1}'])
  })

  it('are what an expression finds', () => {
    const pattern = patternOf('/"seq":\\d+/')
    expect(pattern && cut('{"seq":12}', pattern)[1]).toBe('"seq":12')
  })

  it('are nothing for a path, for nothing and for a broken expression', () => {
    expect([patternOf('$.zones'), patternOf('  '), patternOf('/[/')]).toEqual([undefined, undefined, undefined])
  })

  it('take the signs of expressions as text', () => {
    const pattern = patternOf('a.b(')
    expect(pattern && cut('axb( a.b(', pattern)).toEqual(['axb( ', 'a.b(', ''])
  })
})

describe('the kinds filter', () => {
  it('is all again when every kind is chosen', () => {
    const all = offered(everything).map(({ kind }) => kind)
    expect(toggled({ ...everything, kinds: all.slice(1) }, all[0] ?? 'text')).toEqual([])
    expect(toggled({ ...everything, kinds: ['text'] }, 'text')).toEqual([])
    expect(toggled({ ...everything, scope: ['event', 'note'], kinds: ['event'] }, 'note')).toEqual([])
  })

  it('says one or two by name, more by number', () => {
    expect(kindsLabel([])).toBe('All kinds')
    expect(kindsLabel(['ping', 'text'])).toBe('Text, Ping')
    expect(kindsLabel(['ping', 'pong', 'text'])).toBe('3 kinds')
  })
})

describe('entries that went by', () => {
  it('are counted while they come too fast, and forgotten a while after', () => {
    const drawn = new Drawn()
    expect(drawn.follow(0, 30, 30, 0)).toBe(0)
    expect(drawn.follow(100, 130, 130, 50)).toBe(70)
    expect(drawn.follow(140, 170, 170, 100)).toBe(80)
    expect(drawn.follow(150, 180, 180, 2_000)).toBe(80)
    expect(drawn.follow(155, 185, 185, 9_000)).toBe(0)
  })

  it('are none while a timeline that was there before comes, or the view goes back to its end', () => {
    const drawn = new Drawn()
    expect(drawn.follow(0, 0, 0, 0)).toBe(0)
    expect(drawn.follow(6, 15, 15, 10)).toBe(0)
    expect(drawn.follow(4, 13, 25, 20)).toBe(0)
    expect(drawn.follow(14, 26, 26, 30)).toBe(0)
  })

  it('are none when the view was away', () => {
    const drawn = new Drawn()
    drawn.follow(0, 30, 30, 0)
    drawn.forget()
    expect(drawn.follow(900, 930, 930, 10)).toBe(0)
  })
})

describe('pages of rows', () => {
  const row = (sequence: number) => ({
    sequence,
    at: 0,
    direction: 'none' as const,
    kind: 'note' as const,
    size: 0,
    preview: '',
  })

  it('say which are missing', () => {
    const pages = new RowPages()
    pages.put(
      190,
      Array.from({ length: 20 }, (_, index) => row(index)),
    )
    expect(pages.missing(190, 210)).toEqual([])
    expect(pages.missing(180, 220)).toEqual([0, 1])
    expect(pages.missing(205, 450)).toEqual([1, 2])
  })

  it('forget what was put longest ago', () => {
    const pages = new RowPages()
    for (let page = 0; page < 150; page++) pages.put(page * 200, [row(page)])
    expect(pages.at(0)).toBeUndefined()
    expect(pages.at(149 * 200)?.sequence).toBe(149)
  })
})
