import { isMapping, type Mapping, type Node } from './tree'
import type { Place } from './places'

/** One step of an edit of the text that the schema stands in. */
export type Operation =
  | { op: 'set'; pointer: string; value: unknown }
  | { op: 'insert'; pointer: string; value: unknown; before?: string }
  | { op: 'remove'; pointer: string }
  | { op: 'rename'; pointer: string; name: string }
  | { op: 'move'; pointer: string; to?: number; before?: string }

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function member(schema: unknown, key: string): unknown {
  return isMapping(schema) ? schema[key] : undefined
}

/** Gives a word of a schema a value, or takes it away for `undefined`; a schema that was true or false becomes a mapping. */
export function setWord(node: Node, keyword: string, value: unknown): Operation[] {
  const pointer = `${node.pointer}/${escaped(keyword)}`
  if (!isMapping(node.schema))
    return value === undefined ? [] : [{ op: 'set', pointer: node.pointer, value: { [keyword]: value } }]
  if (value !== undefined) return [{ op: 'set', pointer, value }]
  return keyword in node.schema ? [{ op: 'remove', pointer }] : []
}

/** Adds a schema to one, at the end of its place. */
export function add(parent: Node, place: Place, key: string, schema: unknown): Operation[] {
  const pointer = `${parent.pointer}/${place.keyword}`
  const there = member(parent.schema, place.keyword)
  if (!isMapping(parent.schema)) {
    return [{ op: 'set', pointer: parent.pointer, value: { [place.keyword]: asPlace(place, key, schema) } }]
  }
  if (place.shape === 'one') return [{ op: 'set', pointer, value: schema }]
  if (place.shape === 'list' ? !Array.isArray(there) : !isMapping(there))
    return [{ op: 'set', pointer, value: asPlace(place, key, schema) }]
  return [{ op: 'insert', pointer: `${pointer}/${place.shape === 'list' ? '-' : escaped(key)}`, value: schema }]
}

function asPlace(place: Place, key: string, schema: unknown): unknown {
  return place.shape === 'one' ? schema : place.shape === 'list' ? [schema] : { [key]: schema }
}

/** A name that is free in a place. */
export function freeKey(parent: Node, place: Place, wanted: string): string {
  const there = member(parent.schema, place.keyword)
  const taken = isMapping(there) ? there : {}
  if (!(wanted in taken)) return wanted
  for (let number = 2; ; number++) if (!(`${wanted}${number}` in taken)) return `${wanted}${number}`
}

/** Why it cannot have that name; nothing where it can. */
export function wrongName(node: Node, name: string): string | undefined {
  if (name === '') return 'A property has a name'
  const there = member(node.parent?.schema, node.place?.keyword ?? '')
  return name !== node.key && isMapping(there) && name in there ? `There is ${name} already` : undefined
}

export function rename(node: Node, name: string): Operation[] {
  if (name === node.key) return []
  const edits: Operation[] = [{ op: 'rename', pointer: node.pointer, name }]
  const { parent } = node
  if (!parent || node.place?.keyword !== 'properties') return edits
  const required = member(parent.schema, 'required')
  const at = Array.isArray(required) ? required.indexOf(node.key) : -1
  if (at >= 0) edits.push({ op: 'set', pointer: `${parent.pointer}/required/${at}`, value: name })
  const discriminator = member(parent.schema, 'discriminator')
  if (discriminator === node.key) edits.push({ op: 'set', pointer: `${parent.pointer}/discriminator`, value: name })
  if (member(discriminator, 'propertyName') === node.key)
    edits.push({ op: 'set', pointer: `${parent.pointer}/discriminator/propertyName`, value: name })
  return edits
}

export function remove(node: Node): Operation[] {
  const { parent, place } = node
  if (!parent || !place) return []
  const alone = node.count === 1 && (place.shape !== 'one' || node.key !== '')
  const edits: Operation[] = [{ op: 'remove', pointer: alone ? `${parent.pointer}/${place.keyword}` : node.pointer }]
  return node.required ? [...edits, ...notRequired(parent, node.key)] : edits
}

function notRequired(parent: Node, key: string): Operation[] {
  const required = member(parent.schema, 'required')
  if (!Array.isArray(required)) return []
  const at = required.indexOf(key)
  if (at < 0) return []
  return [
    {
      op: 'remove',
      pointer: required.length === 1 ? `${parent.pointer}/required` : `${parent.pointer}/required/${at}`,
    },
  ]
}

export function setRequired(node: Node, wanted: boolean): Operation[] {
  const { parent } = node
  if (!parent || wanted === node.required) return []
  if (!wanted) return notRequired(parent, node.key)
  const required = member(parent.schema, 'required')
  return Array.isArray(required)
    ? [{ op: 'insert', pointer: `${parent.pointer}/required/-`, value: node.key }]
    : [{ op: 'set', pointer: `${parent.pointer}/required`, value: [node.key] }]
}

export function isMovable(node: Node): boolean {
  return node.count > 1 && node.parent !== undefined
}

/** Moves a schema to another position among its siblings. */
export function move(node: Node, to: number): Operation[] {
  const there = member(node.parent?.schema, node.place?.keyword ?? '')
  if (to < 0 || to >= node.count || to === node.index) return []
  if (Array.isArray(there)) return [{ op: 'move', pointer: node.pointer, to }]
  const keys = Object.keys((there ?? {}) as Mapping).filter((key) => key !== node.key)
  const before = keys[to]
  return [{ op: 'move', pointer: node.pointer, ...(before === undefined ? {} : { before }) }]
}

/** Puts a copy behind a schema. */
export function duplicate(node: Node): Operation[] {
  const { parent, place } = node
  if (!parent || !place || node.key === '') return []
  const there = member(parent.schema, place.keyword)
  if (Array.isArray(there))
    return [{ op: 'insert', pointer: `${parent.pointer}/${place.keyword}/${node.index + 1}`, value: node.schema }]
  const key = freeKey(parent, place, `${node.key}Copy`)
  const before = Object.keys(there ?? {})[node.index + 1]
  const pointer = `${parent.pointer}/${place.keyword}/${escaped(key)}`
  return [{ op: 'insert', pointer, value: node.schema, ...(before === undefined ? {} : { before }) }]
}

/** What becomes of a schema that is to be of other types; OpenAPI 3.0 has one type and `nullable`. */
export function setTypes(node: Node, types: readonly string[], isOld: boolean): Operation[] {
  if (!isOld) {
    const value = types.length === 0 ? undefined : types.length === 1 ? types[0] : types
    return setWord(node, 'type', value)
  }
  const own = types.filter((type) => type !== 'null')
  return [...setWord(node, 'type', own[0]), ...setWord(node, 'nullable', types.includes('null') ? true : undefined)]
}

/** A schema becomes a reference, or something else in the place of one. */
export function setReference(node: Node, reference: string | undefined): Operation[] {
  return [
    { op: 'set', pointer: node.pointer, value: reference === undefined ? { type: 'string' } : { $ref: reference } },
  ]
}
