import { describe, expect, it } from 'vitest'
import type { Part } from '../../api/types'
import { noTabs, opened, unsavedIn } from '../workspace/tabs'
import { calledOf, redone, savedAs, textOf, typed, undone, untyped } from './drafts'

const part: Part = {
  id: 'p',
  document: 'project.openapi.yaml',
  kind: 'path-operation',
  key: 'get /orders',
  pointer: '/paths/~1orders/get',
  schema: 'openapi-3.1',
  syntax: 'yaml',
  text: 'summary: Orders\n',
  revision: 4,
}
const tab = opened(noTabs, 't', { endpoint: 'e' }).tabs[0] ?? expect.fail('no tab')

describe('the draft of a part', () => {
  it('is there as long as it differs from what is saved', () => {
    const edited = typed(tab, part, 'summary: All orders\n')
    expect(textOf(edited, part)).toBe('summary: All orders\n')
    expect(unsavedIn(edited)).toBe(true)
    expect(unsavedIn(typed(edited, part, part.text))).toBe(false)
    expect(textOf(untyped(edited, 'p'), part)).toBe(part.text)
  })

  it('keeps the revision that it was begun from', () => {
    const edited = typed(tab, part, 'a: 1\n')
    expect(typed(edited, { ...part, revision: 9 }, 'a: 2\n').sources['p']).toEqual({ text: 'a: 2\n', revision: 4 })
  })
})

it('a part is called by its method and path, or by its place', () => {
  expect(calledOf(part)).toBe('GET /orders')
  expect(calledOf({ ...part, kind: 'component', key: 'schemas/Order' })).toBe('schemas / Order')
})

describe('steps of a draft', () => {
  const first = typed(tab, part, 'a: 1\n', 'form')
  const second = typed(first, part, 'a: 12\n', 'form')
  const third = typed(second, part, 'a: 12\nb: 1\n', 'other')

  it('are taken back and done again, those by the same as one', () => {
    expect(textOf(undone(third, part), part)).toBe('a: 12\n')
    expect(textOf(undone(undone(third, part), part), part)).toBe(part.text)
    expect(textOf(redone(redone(undone(undone(third, part), part), part), part), part)).toBe('a: 12\nb: 1\n')
  })

  it('end where nothing was done', () => {
    expect(undone(tab, part)).toBe(tab)
    expect(redone(third, part)).toBe(third)
    expect(unsavedIn(undone(undone(third, part), part))).toBe(false)
  })
})

describe('after a save', () => {
  it('what was typed meanwhile is an edit of what was saved', () => {
    const sent = typed(tab, part, 'a: 1\n')
    const more = typed(sent, part, 'a: 1\nb: 2\n')
    expect(savedAs(sent, 'a: 1\n', { ...part, text: 'a: 1\n', revision: 7 }).sources).toEqual({})
    expect(savedAs(more, 'a: 1\n', { ...part, text: 'a: 1\n', revision: 7 }).sources['p']).toEqual({
      text: 'a: 1\nb: 2\n',
      revision: 7,
    })
  })
})
