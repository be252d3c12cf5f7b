import { expect, test } from 'vitest'
import { known, languages } from './languages'

test('every language has a name of its own', () => {
  expect(new Set(languages.map(({ label }) => label)).size).toBe(languages.length)
})

test('a language that was kept is chosen again, one that is gone is not', () => {
  expect(known('rust')).toBe('rust')
  expect(known('cobol')).toBe('curl')
})
