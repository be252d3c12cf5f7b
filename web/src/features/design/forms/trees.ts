import type { EditOperation } from '../../../api/types'

/** A value of JSON. */
export type Json = unknown
export type Mapping = Readonly<Record<string, Json>>

export function isMapping(value: Json): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The pointer of a member or item. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${`${key}`.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys that a JSON pointer names. */
export function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What stands at a pointer; nothing where nothing does. */
export function at(tree: Json, pointer: string): Json {
  return tokensOf(pointer).reduce<Json>((here, key) => member(here, key), tree)
}

function member(value: Json, key: string): Json {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? (value as Json[])[Number(key)] : undefined
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** The tree after operations, as the server makes it; what does not fit is left out. */
export function applied(tree: Json, operations: readonly EditOperation[]): Json {
  return operations.reduce((now, operation) => change(now, tokensOf(operation.pointer), operation), tree)
}

function change(tree: Json, path: readonly string[], operation: EditOperation): Json {
  const [key, ...rest] = path
  if (key === undefined) return operation.op === 'set' ? operation.value : tree
  if (rest.length > 0) {
    const inside = change(member(tree, key), rest, operation)
    return inside === undefined ? tree : put(tree, key, inside)
  }
  if (Array.isArray(tree) || (tree === undefined && key === '-')) return items((tree ?? []) as Json[], key, operation)
  return members(isMapping(tree) ? tree : {}, key, operation)
}

function put(tree: Json, key: string, value: Json): Json {
  if (Array.isArray(tree)) return tree.map((each: Json, index) => (`${index}` === key ? value : each))
  return { ...(isMapping(tree) ? tree : {}), [key]: value }
}

function items(list: readonly Json[], key: string, operation: EditOperation): Json[] {
  const index = key === '-' ? list.length : Number(key)
  switch (operation.op) {
    case 'set':
      return list.map((each, place) => (place === index ? operation.value : each))
    case 'insert':
      return list.toSpliced(index, 0, operation.value)
    case 'remove':
      return list.toSpliced(index, 1)
    case 'move':
      return list.toSpliced(index, 1).toSpliced(operation.to ?? list.length, 0, list[index])
    case 'rename':
      return [...list]
  }
}

function members(mapping: Mapping, key: string, operation: EditOperation): Mapping {
  const entries = Object.entries(mapping)
  const index = entries.findIndex(([name]) => name === key)
  const placed = (list: [string, Json][], entry: [string, Json], before: string | undefined) => {
    const place = before === undefined ? -1 : list.findIndex(([name]) => name === before)
    return Object.fromEntries(list.toSpliced(place < 0 ? list.length : place, 0, entry))
  }
  switch (operation.op) {
    case 'set':
      return { ...mapping, [key]: operation.value }
    case 'insert':
      return placed(entries, [key, operation.value], operation.before)
    case 'remove':
      return Object.fromEntries(entries.filter(([name]) => name !== key))
    case 'rename':
      return Object.fromEntries(entries.map(([name, value]) => [name === key ? operation.name : name, value]))
    case 'move':
      return index < 0 ? mapping : placed(entries.toSpliced(index, 1), [key, mapping[key]], operation.before)
  }
}

/** What gives a field of an object a value: a new one gets its place by the order of the fields. */
export function given(
  object: Json,
  pointer: string,
  key: string,
  value: Json,
  order: readonly string[] = [],
): EditOperation {
  const there = isMapping(object) ? Object.keys(object) : []
  const here = below(pointer, key)
  const place = order.indexOf(key)
  const later = place < 0 ? [] : order.slice(place + 1)
  const before = there.includes(key) ? undefined : there.find((each) => later.includes(each))
  return before === undefined ? { op: 'set', pointer: here, value } : { op: 'insert', pointer: here, value, before }
}
