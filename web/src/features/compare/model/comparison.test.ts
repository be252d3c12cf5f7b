import { describe, expect, it } from 'vitest'
import { compare, type Comparison } from './Comparison'
import { added, folded, lineOf, mostDrawn, removed, rowsOf, same, sharedEnds, type Form } from './rows'

const given = (text: string | Uint8Array, form?: 'json' | 'xml') => ({
  bytes: (typeof text === 'string' ? new TextEncoder().encode(text) : text).slice().buffer,
  said: { charset: undefined, form },
})
const compared = (left: string, right: string, form?: 'json' | 'xml') => compare(given(left, form), given(right, form))

/** The rows as they are drawn: `  same`, `- removed`, `+ added`, `~ folded`. */
function drawn(comparison: Comparison, form: Form, columns = 80, unfolded: number[] = []): string[] {
  if (comparison.form === 'binary') return []
  const { left, right } = comparison
  const rows = rowsOf(comparison, { form, columns, unfolded: new Set(unfolded) })
  return Array.from({ length: rows.count }, (_, row) => {
    const line = rows.left[row] ?? -1
    const other = rows.right[row] ?? -1
    const texts = [line < 0 ? '' : lineOf(left, line), other < 0 ? '' : lineOf(right, other)]
    if (rows.kind[row] === same) return `  ${texts[0]}`
    if (rows.kind[row] === folded) return `~ ${rows.part[row]}`
    if (rows.kind[row] === removed) return `- ${texts[0]}`
    return rows.kind[row] === added ? `+ ${texts[1]}` : texts.join(' | ')
  })
}

describe('two bodies', () => {
  it('of JSON are compared value by value, however they are laid out', () => {
    const comparison = compared('{"a":1,"b":[1,2]}', '{ "a": 2,\n "b": [1,2], "c": true }', 'json')
    expect(comparison).toMatchObject({ form: 'json', equal: false })
    expect(drawn(comparison, 'unified')).toEqual([
      '  {',
      '-   "a": 1,',
      '+   "a": 2,',
      '    "b": [1, 2]',
      '+   "c": true',
      '  }',
    ])
    expect(drawn(comparison, 'beside')[1]).toBe('  "a": 1, |   "a": 2,')
  })

  it('that differ only in their layout have no differences, and are not equal', () => {
    const comparison = compared('{"a":1}', '{ "a": 1 }', 'json')
    expect(comparison).toMatchObject({ equal: false, stretches: new Uint32Array() })
  })

  it('of text are compared line by line, whatever the lines end with', () => {
    expect(drawn(compared('one\r\ntwo\r\n', 'one\ntwo\nthree'), 'unified')).toEqual(['  one', '  two', '+ three'])
  })

  it('of bytes say where they differ first', () => {
    const [one, other] = [new Uint8Array([1, 0xff, 3]), new Uint8Array([1, 0xff, 4])]
    expect(compare(given(one), given(other))).toEqual({ form: 'binary', at: 2 })
    expect(compare(given(one), given(one))).toEqual({ form: 'binary', at: undefined })
  })

  it('have what is the same far from any difference folded, until it is unfolded', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `line ${at}`)
    const comparison = compared(lines.join('\n'), lines.with(15, 'other').join('\n'))
    const rows = drawn(comparison, 'unified')
    expect(rows.at(0)).toBe('~ 12')
    expect(rows.slice(1, 6)).toEqual(['  line 12', '  line 13', '  line 14', '- line 15', '+ other'])
    expect(rows.at(-1)).toBe('~ 11')
    expect(drawn(comparison, 'unified', 80, [0]).at(0)).toBe('  line 0')
  })

  it('have long lines broken, as high as the longer one', () => {
    expect(drawn(compared('abcdefghij', 'abc'), 'beside', 4)).toHaveLength(3)
  })

  it('of a megabyte are compared', () => {
    const list = (change: number) =>
      JSON.stringify(
        Array.from({ length: 9_000 }, (_, id) => ({
          id,
          name: `Name of ${id}`,
          price: id % change === 0 ? id + 1 : id,
          tags: ['a', 'b'],
        })),
      )
    const [left, right] = [given(list(7), 'json'), given(list(11), 'json')]
    const comparison = compare(left, right)
    expect(comparison.form === 'binary' ? 0 : comparison.stretches.length / 4).toBeGreaterThan(1_500)
  })
})

it('a changed line shows what of it changed', () => {
  expect(sharedEnds('  "price": 12,', '  "price": 15,')).toEqual([12, 1])
  expect(sharedEnds('aa', 'aaa')).toEqual([2, 0])
})

it('draws the beginning of a very long line, and says how much more there is', () => {
  const text = `${'x'.repeat(mostDrawn)}${'y'.repeat(1_234)}\n`
  const drawn = lineOf({ text, starts: Uint32Array.of(0, text.length) }, 0)
  expect(drawn.slice(mostDrawn)).toBe(' … 1,234 more characters')
})
