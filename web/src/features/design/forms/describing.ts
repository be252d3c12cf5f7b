import { createContext, useContext } from 'react'
import { below, isMapping, type Json, type Mapping } from './trees'

/** What says how the values look that stand beside it. */
export interface Described {
  /** Where it stands in the part. */
  pointer: string
  schema: Json
}

/** By the members that describe values: `schema`, `payload`, `headers`. */
export interface Describing {
  by: Readonly<Record<string, Described>>
  /** Values are texts as they are sent, not JSON. */
  texts: boolean
  /** What describes them at other uses of something shared. */
  others?: readonly Described[]
}

const none: Describing = { by: {}, texts: false }
const DescribingContext = createContext<Describing>(none)

export const DescribingProvider = DescribingContext.Provider

export function useDescribing(): Describing {
  return useContext(DescribingContext)
}

const kinds: Readonly<Record<string, readonly string[]>> = {
  parameter: ['schema'],
  header: ['schema'],
  mediaType: ['schema'],
  message: ['payload', 'headers'],
  messageTrait: ['headers'],
}

/** What an object of a kind says of the values in it; nothing where its kind has none. */
export function describing(kind: string, pointer: string, object: Mapping): Describing | undefined {
  const keys = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!keys) return undefined
  const by: Record<string, Described> = {}
  for (const key of keys) {
    const described = schemaAt(below(pointer, key), object[key])
    if (described) by[key] = described
  }
  const type = kind === 'mediaType' ? (pointer.split('/').at(-1) ?? '').replaceAll('~1', '/') : ''
  return { by, texts: isText(type) }
}

/** Whether values of a media type are texts; of none they are not. */
export function isText(type: string): boolean {
  return type !== '' && !/[/+]json\b|\*|form/.test(type)
}

/** A schema, or the one within an object that names its language; nothing where that is none of JSON. */
function schemaAt(pointer: string, value: Json): Described | undefined {
  if (!isMapping(value)) return undefined
  const { schemaFormat } = value
  if (typeof schemaFormat !== 'string') return { pointer, schema: value }
  return /asyncapi|openapi|schema\+/.test(schemaFormat)
    ? { pointer: `${pointer}/schema`, schema: value['schema'] }
    : undefined
}
