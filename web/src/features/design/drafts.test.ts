import { describe, expect, it } from 'vitest'
import type { Part } from '../../api/types'
import { noTabs, opened, unsavedIn } from '../workspace/tabs'
import { calledOf, textOf, typed, untyped } from './drafts'

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
