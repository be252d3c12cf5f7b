import { describe, expect, it } from 'vitest'
import type { Component } from '../../api/types'
import { kindAt } from './schema/kinds'
import { meantBy, referencesFrom } from './useReferences'

const component = (document: string, kind: string, name: string): Component => ({
  id: `${document} ${name}`,
  document,
  kind,
  name,
  pointer: `/components/${kind}/${name}`,
  revision: 1,
})
const components = [
  component('a.yaml', 'schemas', 'Pet'),
  component('a.yaml', 'parameters', 'Page'),
  component('b.yaml', 'schemas', 'Order'),
  component('b.yaml', 'messages', 'Told'),
]

describe('what a reference may name', () => {
  it('is all of its document, and the schemas of the other', () => {
    expect(referencesFrom('a.yaml', components).map(({ ref }) => ref)).toEqual([
      '#/components/schemas/Pet',
      '#/components/parameters/Page',
      'b.yaml#/components/schemas/Order',
    ])
  })

  it('is found again, also from within and from elsewhere', () => {
    const name = (ref: string) => meantBy(ref, 'a.yaml', components)?.name
    expect(name('#/components/schemas/Pet')).toBe('Pet')
    expect(name('#/components/schemas/Pet/properties/a')).toBe('Pet')
    expect(name('./b.yaml#/components/schemas/Order')).toBe('Order')
    expect(name('#/components/schemas/Pe')).toBeUndefined()
    expect(name('other')).toBeUndefined()
  })

  it('is of the kind that the place asks for', () => {
    expect(kindAt(['paths', '/a', 'get', 'parameters', '0'])).toBe('parameters')
    expect(kindAt(['paths', '/a', 'get', 'responses', '200'])).toBe('responses')
    expect(kindAt(['channels', 'a', 'messages', 'told'])).toBe('messages')
    expect(kindAt(['paths', '/a', 'get', 'responses', '200', 'content', 'text/json', 'schema'])).toBe('schemas')
    expect(kindAt(['components', 'headers', 'X'])).toBe('headers')
  })
})
