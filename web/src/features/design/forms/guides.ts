import type { Schema } from '../schema/Schemas'

/** How a member is filled in that only the official schema knows. */
export type Guide =
  { is: 'choice'; of: readonly string[] } | { is: 'truth' | 'text' | 'number' | 'schema' | 'object' | 'value' }

/** What the official schema says of the values of a member, all alternatives together. */
export function guideOf(schemas: readonly Schema[]): Guide {
  if (schemas.some(({ $ref }) => $ref !== undefined && /\/(schema|anySchema)$/.test($ref))) return { is: 'schema' }
  const choices = [
    ...new Set(schemas.flatMap((each) => (each.const === undefined ? (each.enum ?? []) : [each.const]))),
  ].filter((each) => typeof each === 'string')
  if (choices.length > 0) return { is: 'choice', of: choices }
  const types = new Set(
    schemas.flatMap(({ type }) => (type === undefined ? [] : typeof type === 'string' ? [type] : type)),
  )
  if (types.delete('integer')) types.add('number')
  if (types.size !== 1) return { is: 'value' }
  if (types.has('boolean')) return { is: 'truth' }
  if (types.has('string')) return { is: 'text' }
  if (types.has('number')) return { is: 'number' }
  const named = types.has('object') && schemas.some(({ properties }) => properties !== undefined)
  return { is: named ? 'object' : 'value' }
}
