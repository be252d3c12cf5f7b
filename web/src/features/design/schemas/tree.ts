import { places, type Place } from './places'

export type Mapping = Readonly<Record<string, unknown>>

/** A schema in the tree of a schema. */
export interface Node {
  /** Where it stands, as pointers of the part go. */
  pointer: string
  /** The schema that it stands in; none for the root. */
  parent: Node | undefined
  place: Place | undefined
  /** Its key or index there; empty where it stands alone. */
  key: string
  name: string
  schema: unknown
  depth: number
  /** Position among those of the same place, and how many they are. */
  index: number
  count: number
  required: boolean
  hasChildren: boolean
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

export function rootOf(schema: unknown, pointer: string, name: string): Node {
  return {
    pointer,
    parent: undefined,
    place: undefined,
    key: '',
    name,
    schema,
    depth: 0,
    index: 0,
    count: 1,
    required: false,
    hasChildren: entriesOf(schema).length > 0,
  }
}

interface Entry {
  place: Place
  key: string
  schema: unknown
  index: number
  count: number
}

function entriesOf(schema: unknown): Entry[] {
  if (!isMapping(schema)) return []
  return places.flatMap((place) => {
    const there = schema[place.keyword]
    if (there === undefined) return []
    // In draft 7, `items` may be a list too.
    if (Array.isArray(there)) return numbered(place, there)
    if (place.shape === 'one') {
      return isMapping(there) || (typeof there === 'boolean' && place.keyword !== 'additionalProperties')
        ? [{ place, key: '', schema: there, index: 0, count: 1 }]
        : []
    }
    const members = isMapping(there) && place.shape === 'mapping' ? Object.entries(there) : []
    return members.map(([key, each], index) => ({ place, key, schema: each, index, count: members.length }))
  })
}

function numbered(place: Place, list: readonly unknown[]): Entry[] {
  return list.map((schema, index) => ({ place, key: `${index}`, schema, index, count: list.length }))
}

export function childrenOf(parent: Node): Node[] {
  const required: unknown = isMapping(parent.schema) ? parent.schema['required'] : undefined
  return entriesOf(parent.schema).map(({ place, key, schema, index, count }) => ({
    pointer: `${parent.pointer}/${place.keyword}${key === '' && place.shape === 'one' ? '' : `/${escaped(key)}`}`,
    parent,
    place,
    key,
    name: place.shape === 'one' && key !== '' ? `entry ${index + 1}` : place.called(key),
    schema,
    depth: parent.depth + 1,
    index,
    count,
    required: place.keyword === 'properties' && Array.isArray(required) && required.includes(key),
    hasChildren: entriesOf(schema).length > 0,
  }))
}

/** The schemas that are shown, from the top: those in closed ones are not. */
export function shown(root: Node, isOpen: (node: Node) => boolean): Node[] {
  const all: Node[] = []
  const add = (node: Node): void => {
    all.push(node)
    if (isOpen(node)) childrenOf(node).forEach(add)
  }
  add(root)
  return all
}

/** The types that a schema names. */
export function typesOf(schema: unknown): string[] {
  const type = isMapping(schema) ? schema['type'] : undefined
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type.filter((each): each is string => typeof each === 'string') : []
}

export function referenceOf(schema: unknown): string | undefined {
  const reference = isMapping(schema) ? schema['$ref'] : undefined
  return typeof reference === 'string' ? reference : undefined
}

/** The last name of a reference. */
export function namedBy(reference: string): string {
  const name = reference
    .slice(reference.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** What a schema is, in few words. */
export function typeWords(schema: unknown): string {
  if (typeof schema === 'boolean') return schema ? 'anything' : 'nothing'
  if (!isMapping(schema)) return 'no schema'
  const reference = referenceOf(schema)
  if (reference !== undefined) return namedBy(reference)
  const types = typesOf(schema)
  const item = schema['items']
  const words = types.map((type) => (type === 'array' && isMapping(item) ? `array of ${typeWords(item)}` : type))
  if (schema['nullable'] === true) words.push('null')
  if (words.length > 0) return words.join(' or ')
  for (const [keyword, word] of Object.entries({ oneOf: 'one of', anyOf: 'any of', allOf: 'all of' })) {
    const list = schema[keyword]
    if (Array.isArray(list)) return `${word} ${list.length}`
  }
  if (schema['const'] !== undefined) return 'one value'
  if (Array.isArray(schema['enum'])) return 'one of a list'
  if (isMapping(schema['properties'])) return 'object'
  if (item !== undefined) return 'array'
  return 'anything'
}

/** What it asks for beside its type, in few words. */
export function rules(schema: unknown): string[] {
  if (!isMapping(schema)) return []
  const said: string[] = []
  const word = (key: string) => schema[key]
  if (typeof word('format') === 'string') said.push(String(word('format')))
  if (Array.isArray(word('enum'))) said.push(listed(word('enum') as unknown[]))
  if (word('const') !== undefined) said.push(`= ${JSON.stringify(word('const'))}`)
  said.push(...between(schema, 'minLength', 'maxLength', 'characters'))
  said.push(...between(schema, 'minimum', 'maximum', ''))
  if (typeof word('exclusiveMinimum') === 'number') said.push(`> ${String(word('exclusiveMinimum'))}`)
  if (typeof word('exclusiveMaximum') === 'number') said.push(`< ${String(word('exclusiveMaximum'))}`)
  said.push(...between(schema, 'minItems', 'maxItems', 'entries'))
  said.push(...between(schema, 'minProperties', 'maxProperties', 'properties'))
  if (word('uniqueItems') === true) said.push('unique')
  if (typeof word('pattern') === 'string') said.push(`/${String(word('pattern'))}/`)
  if (word('readOnly') === true) said.push('read only')
  if (word('writeOnly') === true) said.push('write only')
  if (word('deprecated') === true) said.push('deprecated')
  if (word('additionalProperties') === false) said.push('no others')
  return said
}

function listed(values: readonly unknown[]): string {
  const first = values.slice(0, 4).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  return first.join(' | ') + (values.length > 4 ? ' | …' : '')
}

function between(schema: Mapping, least: string, most: string, unit: string): string[] {
  const from = schema[least]
  const to = schema[most]
  if (typeof from !== 'number' && typeof to !== 'number') return []
  const range =
    typeof from !== 'number'
      ? `≤ ${String(to)}`
      : typeof to !== 'number'
        ? `≥ ${from}`
        : from === to
          ? `${from}`
          : `${from}–${to}`
  return [unit === '' ? range : `${range} ${unit}`]
}
