import { describe, expect, it } from 'vitest'
import { add, duplicate, freeKey, move, remove, rename, setRequired, setTypes, setWord, wrongName } from './edits'
import { places } from './places'
import { childrenOf, rootOf, rules, shown, typeWords } from './tree'

const schema = {
  type: 'object',
  required: ['id', 'a/b'],
  discriminator: { propertyName: 'id' },
  properties: {
    id: { type: 'integer' },
    'a/b': { type: ['string', 'null'] },
    tags: { type: 'array', items: { $ref: '#/x/Tag' } },
  },
  oneOf: [{ $ref: '#/x/A' }, { $ref: '#/x/B' }],
  additionalProperties: false,
}
const root = rootOf(schema, '/schema', 'Order')
const nodes = shown(root, () => true)
const named = (name: string) => nodes.find((node) => node.name === name) ?? expect.fail(`no ${name}`)
const place = (keyword: string) => places.find((each) => each.keyword === keyword) ?? expect.fail(keyword)

describe('the tree of a schema', () => {
  it('has properties, entries and alternatives with their places', () => {
    expect(nodes.map(({ name, pointer }) => `${name} ${pointer}`)).toEqual([
      'Order /schema',
      'id /schema/properties/id',
      'a/b /schema/properties/a~1b',
      'tags /schema/properties/tags',
      'entries /schema/properties/tags/items',
      'one of 1 /schema/oneOf/0',
      'one of 2 /schema/oneOf/1',
    ])
    expect(childrenOf(root).map(({ required }) => required)).toEqual([true, true, false, false, false])
  })

  it('says what each is', () => {
    expect(nodes.map(({ schema: each }) => typeWords(each))).toEqual([
      'object',
      'integer',
      'string or null',
      'array of Tag',
      'Tag',
      'A',
      'B',
    ])
    expect(rules(schema)).toEqual(['no others'])
    expect(rules({ minLength: 1, maxLength: 9, enum: ['a', 1] })).toEqual(['a | 1', '1–9 characters'])
  })
})

describe('an edit of a schema', () => {
  it('renames a property wherever its schema names it', () => {
    expect(rename(named('id'), 'key')).toEqual([
      { op: 'rename', pointer: '/schema/properties/id', name: 'key' },
      { op: 'set', pointer: '/schema/required/0', value: 'key' },
      { op: 'set', pointer: '/schema/discriminator/propertyName', value: 'key' },
    ])
    expect(wrongName(named('id'), 'tags')).toBe('There is tags already')
    expect(wrongName(named('id'), 'id')).toBeUndefined()
  })

  it('removes a property from those that are required too', () => {
    expect(remove(named('a/b'))).toEqual([
      { op: 'remove', pointer: '/schema/properties/a~1b' },
      { op: 'remove', pointer: '/schema/required/1' },
    ])
    const only = childrenOf(rootOf({ properties: { a: {} }, required: ['a'] }, '', 'S'))[0] ?? expect.fail()
    expect(remove(only)).toEqual([
      { op: 'remove', pointer: '/properties' },
      { op: 'remove', pointer: '/required' },
    ])
  })

  it('moves among siblings, in mappings and lists', () => {
    expect(move(named('id'), 1)).toEqual([{ op: 'move', pointer: '/schema/properties/id', before: 'tags' }])
    expect(move(named('id'), 2)).toEqual([{ op: 'move', pointer: '/schema/properties/id' }])
    expect(move(named('tags'), 0)).toEqual([{ op: 'move', pointer: '/schema/properties/tags', before: 'id' }])
    expect(move(named('one of 2'), 0)).toEqual([{ op: 'move', pointer: '/schema/oneOf/1', to: 0 }])
    expect(move(named('id'), 3)).toEqual([])
  })

  it('adds where there is something and where there is nothing yet', () => {
    expect(freeKey(root, place('properties'), 'id')).toBe('id2')
    expect(add(root, place('properties'), 'n', {})).toEqual([
      { op: 'insert', pointer: '/schema/properties/n', value: {} },
    ])
    expect(add(root, place('oneOf'), '', {})).toEqual([{ op: 'insert', pointer: '/schema/oneOf/-', value: {} }])
    expect(add(root, place('not'), '', {})).toEqual([{ op: 'set', pointer: '/schema/not', value: {} }])
    expect(add(named('id'), place('properties'), 'n', {})).toEqual([
      { op: 'set', pointer: '/schema/properties/id/properties', value: { n: {} } },
    ])
    expect(add(rootOf(true, '', 'S'), place('properties'), 'n', {})).toEqual([
      { op: 'set', pointer: '', value: { properties: { n: {} } } },
    ])
  })

  it('makes a copy behind', () => {
    expect(duplicate(named('id'))).toEqual([
      { op: 'insert', pointer: '/schema/properties/idCopy', value: { type: 'integer' }, before: 'a/b' },
    ])
    expect(duplicate(named('one of 1'))).toEqual([
      { op: 'insert', pointer: '/schema/oneOf/1', value: { $ref: '#/x/A' } },
    ])
  })

  it('says null as the dialect does', () => {
    expect(setTypes(named('id'), ['integer', 'null'], false)).toEqual([
      { op: 'set', pointer: '/schema/properties/id/type', value: ['integer', 'null'] },
    ])
    expect(setTypes(named('id'), ['integer', 'null'], true)).toEqual([
      { op: 'set', pointer: '/schema/properties/id/type', value: 'integer' },
      { op: 'set', pointer: '/schema/properties/id/nullable', value: true },
    ])
    expect(setTypes(named('id'), [], false)).toEqual([{ op: 'remove', pointer: '/schema/properties/id/type' }])
  })

  it('takes away only what is there', () => {
    expect(setWord(root, 'minProperties', undefined)).toEqual([])
    expect(setRequired(named('tags'), true)).toEqual([{ op: 'insert', pointer: '/schema/required/-', value: 'tags' }])
  })
})
