import type { ThingUse } from '../../../api/types'
import { below, tokensOf } from './trees'

/** Where the schema stands that describes a shared example at one of its uses. */
export interface SchemaPlace {
  /** In the document. */
  pointer: string
  /** Of the content that is described; empty for a parameter or header. */
  media: string
}

/** What describes a shared example, by the places of a document that use it: each once, though several keys may use it there. */
export function schemaPlaces(document: string, uses: readonly Pick<ThingUse, 'document' | 'pointer'>[]): SchemaPlace[] {
  const places = uses.flatMap((use): [string, SchemaPlace][] => {
    const tokens = tokensOf(use.pointer)
    if (use.document !== document || tokens.at(-3) !== 'examples' || tokens.at(-1) !== '$ref') return []
    const holder = tokens.slice(0, -3)
    const pointer = [...holder, 'schema'].reduce((here, key) => below(here, key), '')
    return [[pointer, { pointer, media: holder.at(-2) === 'content' ? (holder.at(-1) ?? '') : '' }]]
  })
  return [...new Map(places).values()]
}
