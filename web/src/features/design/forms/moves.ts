import type { Movable } from '../../components/moveWords'
import { nameOf, titleOf } from './fresh'
import type { Standard } from './table'
import { isMapping, type Json } from './trees'

/** Where a document says things of itself as a whole that the other standard can say as well. */
const places: Readonly<Record<Standard, RegExp>> = {
  openapi: /^\/((servers|tags)\/\d+|externalDocs)$/,
  asyncapi: /^\/(servers\/[^/]+|info\/(tags\/\d+|externalDocs))$/,
}

/** What stands at a pointer of a document as a thing that moves to the other one; nothing where it belongs to its place. */
export function movable(standard: Standard, document: string, pointer: string, value: Json): Movable | undefined {
  if (!places[standard].test(pointer) || !isMapping(value) || value['$ref'] !== undefined) return undefined
  const kind = /externalDocs|servers|tags/.exec(pointer)?.[0] ?? ''
  return { document, pointer, kind, name: called(standard, kind, pointer, value) || 'this one' }
}

function called(standard: Standard, kind: string, pointer: string, value: Json): string {
  if (kind === 'externalDocs') return 'the external docs'
  return standard === 'asyncapi' && kind === 'servers' ? nameOf(pointer) : titleOf(kind.replace(/s$/, ''), value)
}
