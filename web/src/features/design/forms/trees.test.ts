import { describe, expect, it } from 'vitest'
import { applied, at, given } from './trees'

const tree = { summary: 'Orders', tags: ['a', 'b'], responses: { 200: { description: 'OK' }, '4/XX': {} } }

describe('operations on a tree', () => {
  it('set, with what leads there', () => {
    expect(applied(tree, [{ op: 'set', pointer: '/responses/4~1XX/description', value: 'No' }])).toMatchObject({
      responses: { '4/XX': { description: 'No' } },
    })
    expect(applied({}, [{ op: 'insert', pointer: '/a/b/-', value: 1 }])).toEqual({ a: { b: [1] } })
  })

  it('move and rename in their places', () => {
    const renamed = applied(tree, [{ op: 'rename', pointer: '/summary', name: 'title' }])
    expect(Object.keys(renamed as object)).toEqual(['title', 'tags', 'responses'])
    const moved = applied(tree, [{ op: 'move', pointer: '/responses', before: 'tags' }])
    expect(Object.keys(moved as object)).toEqual(['summary', 'responses', 'tags'])
    expect(applied(tree, [{ op: 'move', pointer: '/tags/0', to: 1 }])).toMatchObject({ tags: ['b', 'a'] })
  })

  it('leave the tree as it was', () => {
    applied(tree, [{ op: 'remove', pointer: '/tags/0' }])
    expect(at(tree, '/tags/0')).toBe('a')
    expect(at(tree, '/tags/5/x')).toBeUndefined()
  })
})

it('a new field stands before those that follow it', () => {
  const order = ['summary', 'description', 'tags', 'responses']
  expect(given(tree, '', 'description', 'All', order)).toEqual({
    op: 'insert',
    pointer: '/description',
    value: 'All',
    before: 'tags',
  })
  expect(given(tree, '', 'summary', 'All', order)).toEqual({ op: 'set', pointer: '/summary', value: 'All' })
})
