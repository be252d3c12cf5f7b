import { expect, test } from 'vitest'
import { bytesOf, mistakeOf } from './message'

test.each([
  ['Binary · Hex', '01 0xff:0 a', [1, 255, 10]],
  ['Binary · Base64', 'AP_-', [0, 255, 254]],
  ['Binary · Base64', 'AQ', [1]],
] as const)('%s %s is bytes', (writing, text, wanted) => {
  expect(mistakeOf(writing, text)).toBeUndefined()
  expect([...(bytesOf(writing, text) ?? [])]).toEqual(wanted)
})

test('what is no bytes says why, and a text is one as it stands', () => {
  expect(mistakeOf('Binary · Hex', '0g')).toBe('“g” is no hexadecimal digit')
  expect(mistakeOf('Binary · Base64', 'A!')).toBe('“!” is not allowed here in Base64')
  expect(mistakeOf('Text', '0g')).toBeUndefined()
  expect(bytesOf('Text', '00')).toBeUndefined()
})
