import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Schemas, type Schema } from '../schema/Schemas'
import { itemType, kindNames, kindOf, type FieldType, type Standard } from './table'

const published = '../description/src/main/resources/dev/parley/description/schema'
const read = (name: string) => JSON.parse(readFileSync(`${published}/${name}.schema.json`, 'utf8')) as Schema
const dialect = read('json-schema-2020-12')

/** Where an object of each kind stands in a document. */
const operation = ['paths', '/a', 'get']
const places: Readonly<Record<Standard, Readonly<Record<string, readonly string[]>>>> = {
  openapi: {
    document: [],
    info: ['info'],
    contact: ['info', 'contact'],
    license: ['info', 'license'],
    server: ['servers', '0'],
    serverVariable: ['servers', '0', 'variables', 'a'],
    pathItem: ['paths', '/a'],
    operation,
    externalDocs: [...operation, 'externalDocs'],
    parameter: [...operation, 'parameters', '0'],
    requestBody: [...operation, 'requestBody'],
    mediaType: [...operation, 'requestBody', 'content', 'a/b'],
    encoding: [...operation, 'requestBody', 'content', 'a/b', 'encoding', 'a'],
    response: [...operation, 'responses', '200'],
    example: [...operation, 'parameters', '0', 'examples', 'a'],
    link: [...operation, 'responses', '200', 'links', 'a'],
    header: [...operation, 'responses', '200', 'headers', 'a'],
    tag: ['tags', '0'],
    securityScheme: ['components', 'securitySchemes', 'a'],
    flows: ['components', 'securitySchemes', 'a', 'flows'],
    flow: ['components', 'securitySchemes', 'a', 'flows', 'authorizationCode'],
  },
  asyncapi: {
    document: [],
    info: ['info'],
    contact: ['info', 'contact'],
    license: ['info', 'license'],
    server: ['servers', 'a'],
    serverBindings: ['servers', 'a', 'bindings'],
    operationBindings: ['operations', 'a', 'bindings'],
    messageBindings: ['channels', 'a', 'messages', 'a', 'bindings'],
    serverVariable: ['servers', 'a', 'variables', 'a'],
    channel: ['channels', 'a'],
    channelBindings: ['channels', 'a', 'bindings'],
    wsBinding: ['channels', 'a', 'bindings', 'ws'],
    parameter: ['channels', 'a', 'parameters', 'a'],
    operation: ['operations', 'a'],
    operationTrait: ['operations', 'a', 'traits', '0'],
    reply: ['operations', 'a', 'reply'],
    replyAddress: ['operations', 'a', 'reply', 'address'],
    message: ['channels', 'a', 'messages', 'a'],
    messageTrait: ['channels', 'a', 'messages', 'a', 'traits', '0'],
    messageExample: ['channels', 'a', 'messages', 'a', 'examples', '0'],
    correlationId: ['channels', 'a', 'messages', 'a', 'correlationId'],
    tag: ['info', 'tags', '0'],
    externalDocs: ['info', 'externalDocs'],
    securityScheme: ['components', 'securitySchemes', 'a'],
    flows: ['components', 'securitySchemes', 'a', 'flows'],
    flow: ['components', 'securitySchemes', 'a', 'flows', 'authorizationCode'],
  },
}

/** What is filled in by itself, or belongs to other kinds of a part. */
const elsewhere = new Set(['paths', 'components', 'channels', 'operations', '$ref', 'servers'])
/** Where others may refer to a shared one, they may explain the reference. */
const ofReferences = new Set(['summary', 'description'])
const neverShared = new Set(['document', 'info', 'server', 'operation', 'pathItem', 'tag', 'channel'])
describe.each([
  ['openapi', '3.0', 'openapi-3.0'],
  ['openapi', '3.1', 'openapi-3.1'],
  ['openapi', '3.2', 'openapi-3.2'],
  ['asyncapi', '3.0', 'asyncapi-3.0.0'],
  ['asyncapi', '3.1', 'asyncapi-3.1.0'],
] as const)('the fields of %s %s', (standard, version, name) => {
  const schemas = new Schemas(read(name), dialect)
  const kinds = Object.entries(places[standard])

  it.each(kinds)('of %s are all there', (kind, path) => {
    const known = kindOf(standard, kind, version).fields.map(({ key }) => key)
    const official = schemas.members(path).map((member) => member.name)
    const missing = official.filter(
      (key) =>
        !known.includes(key) &&
        !elsewhere.has(key) &&
        (neverShared.has(kind) || !ofReferences.has(key)) &&
        !key.startsWith('x-'),
    )
    expect(missing).toEqual([])
  })
})

it.each(['openapi', 'asyncapi'] as const)('every kind that a field of %s names is there', (standard) => {
  const kinds = kindNames(standard)
  const named = (type: FieldType): string[] => {
    if (type.is === 'object') return [type.of]
    return type.is === 'list' || type.is === 'map' ? named(itemType(type.of)) : []
  }
  for (const kind of kinds) {
    const { fields, all } = kindOf(standard, kind, '3.2')
    for (const type of [...fields.map((field) => field.type), ...(all ? [all] : [])]) {
      for (const name of named(type)) expect(kinds).toContain(name)
    }
  }
})
