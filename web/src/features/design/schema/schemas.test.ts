import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Schemas, type Schema } from './Schemas'

const published = '../description/src/main/resources/dev/parley/description/schema'
const read = (name: string) => JSON.parse(readFileSync(`${published}/${name}.schema.json`, 'utf8')) as Schema
const dialect = read('json-schema-2020-12')
const names = (schemas: Schemas, ...path: string[]) => schemas.members(path).map(({ name }) => name)

describe('the schema of OpenAPI 3.1', () => {
  const schemas = new Schemas(read('openapi-3.1'), dialect)
  const operation = ['paths', '/orders', 'get']

  it('says what an operation may have', () => {
    expect(names(schemas, ...operation)).toEqual(
      expect.arrayContaining(['summary', 'parameters', 'responses', 'security', 'callbacks']),
    )
  })

  it('says where a parameter may stand, and what it needs', () => {
    expect(schemas.values([...operation, 'parameters', '0', 'in'])).toEqual(
      expect.arrayContaining(['query', 'header', 'path', 'cookie']),
    )
    const needed = schemas.members([...operation, 'parameters', '0']).filter(({ required }) => required)
    expect(needed.map(({ name }) => name)).toEqual(expect.arrayContaining(['name', 'in']))
  })

  it('goes on into schemas of any depth', () => {
    const body = [...operation, 'responses', '200', 'content', 'application/json', 'schema']
    expect(names(schemas, ...body)).toEqual(expect.arrayContaining(['type', 'properties', 'items', '$ref']))
    expect(names(schemas, ...body, 'properties', 'customer', 'items')).toContain('enum')
    expect(schemas.values([...body, 'type'])).toContain('object')
  })
})

describe('the schemas of AsyncAPI 3', () => {
  const schemas = new Schemas(read('asyncapi-3.0.0'), dialect)

  it('say what a channel, its bindings and an operation may have', () => {
    expect(names(schemas, 'channels', 'clock')).toEqual(
      expect.arrayContaining(['address', 'messages', 'parameters', 'bindings']),
    )
    expect(names(schemas, 'channels', 'clock', 'bindings', 'ws')).toEqual(
      expect.arrayContaining(['query', 'headers', 'method']),
    )
    expect(schemas.values(['operations', 'tell', 'action'])).toEqual(['send', 'receive'])
  })

  it('explain what is meant', () => {
    const [said] = schemas.at(['channels', 'clock', 'address'])
    expect(said?.description).toBeTruthy()
  })
})
