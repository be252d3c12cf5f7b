import { expect, it } from 'vitest'
import { marksOf, offsetOf } from './marks'

const text = 'a: 1\nbee: 2\n'

it('a problem is marked from its line and column to the end of the word', () => {
  expect(marksOf(text, [{ code: 'x', message: 'm', line: 2, column: 1 }])).toEqual([{ from: 5, to: 8, message: 'm' }])
})

it('a place behind the text is its end', () => {
  expect(offsetOf(text, { line: 9, column: 1 })).toBe(text.length)
  expect(offsetOf(text, { line: 2, column: 3 })).toBe(7)
})
