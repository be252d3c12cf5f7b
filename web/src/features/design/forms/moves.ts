import type { Movable } from '../../components/moveWords'
import { titleOf } from './fresh'
import type { Standard } from './table'
import { isMapping, type Json } from './trees'

/** Where a document says things of itself as a whole that the other standard can say as well. */
const places: Readonly<Record<Standard, RegExp>> = {
  openapi: /^\/((servers|tags)\/\d+|externalDocs)$/,
  asyncapi: /^\/info\/(tags\/\d+|externalDocs)$/,
}

/** What stands at a pointer of a document as a thing that moves to the other one; nothing where it belongs to its place. */
export function movable(standard: Standard, document: string, pointer: string, value: Json): Movable | undefined {
  if (!places[standard].test(pointer) || !isMapping(value) || value['$ref'] !== undefined) return undefined
  const kind = /externalDocs|servers|tags/.exec(pointer)?.[0] ?? ''
  const name = kind === 'externalDocs' ? 'the external docs' : titleOf(kind.replace(/s$/, ''), value) || 'this one'
  return { document, pointer, kind, name }
}
