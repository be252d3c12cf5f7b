import { expect, it } from 'vitest'
import type { DescriptionChange } from '../../api/types'
import { bySubject, linesOf, reached } from './changes'

function change(subject: string, impact: DescriptionChange['impact'], affects: string[] = []): DescriptionChange {
  return { rule: 'r', kind: 'changed', impact, subject, where: '', message: 'm', reason: 'because', affects }
}

it('subjects come by the worst that happens to them, and their changes too', () => {
  const sorted = bySubject([
    change('GET /a', 'harmless'),
    change('GET /b', 'harmless'),
    change('GET /b', 'breaking'),
    change('GET /c', 'risky'),
  ])
  expect(sorted.map(({ subject }) => subject)).toEqual(['GET /b', 'GET /c', 'GET /a'])
  expect(sorted[0]?.changes.map(({ impact }) => impact)).toEqual(['breaking', 'harmless'])
})

it('what is shared reaches others, each told once', () => {
  const changes = [change('Schema Pet', 'risky', ['GET /a', 'Schema Pet']), change('Schema Pet', 'risky', ['GET /a'])]
  expect(reached('Schema Pet', changes)).toEqual(['GET /a'])
})

it('lines are told of both sides, or of the one that there is', () => {
  const place = (line: number) => ({ pointer: '', line, column: 1 })
  expect(linesOf({ ...change('a', 'risky'), old: place(3), new: place(5) })).toBe('line 3 → 5')
  expect(linesOf({ ...change('a', 'risky'), new: place(5) })).toBe('line 5')
  expect(linesOf(change('a', 'risky'))).toBe('')
})
