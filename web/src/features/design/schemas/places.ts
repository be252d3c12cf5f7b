/** Where schemas stand in a schema, in the order in which they are shown. */

export type Shape = 'one' | 'list' | 'mapping'

export interface Place {
  keyword: string
  shape: Shape
  /** What stands there is called, by its key or its number from 1. */
  called: (key: string) => string
  /** What adding one is called. */
  add: string
}

const at = (keyword: string, shape: Shape, add: string, called: (key: string) => string): Place => ({
  keyword,
  shape,
  add,
  called,
})
const numbered = (word: string) => (key: string) => `${word} ${Number(key) + 1}`
const always = (word: string) => () => word

export const places: readonly Place[] = [
  at('properties', 'mapping', 'Property', (key) => key),
  at('patternProperties', 'mapping', 'Property by pattern', (key) => `/${key}/`),
  at('additionalProperties', 'one', 'Other properties', always('other properties')),
  at('unevaluatedProperties', 'one', 'Unevaluated properties', always('unevaluated properties')),
  at('propertyNames', 'one', 'Names of properties', always('names of properties')),
  at('dependentSchemas', 'mapping', 'Schema that depends on a property', (key) => `if ${key} is there`),
  at('prefixItems', 'list', 'Entry at a place', numbered('entry')),
  at('items', 'one', 'Entries', always('entries')),
  at('additionalItems', 'one', 'Other entries', always('other entries')),
  at('unevaluatedItems', 'one', 'Unevaluated entries', always('unevaluated entries')),
  at('contains', 'one', 'An entry that has to be there', always('contains')),
  at('allOf', 'list', 'All of', numbered('all of')),
  at('oneOf', 'list', 'One of', numbered('one of')),
  at('anyOf', 'list', 'Any of', numbered('any of')),
  at('not', 'one', 'Not', always('not')),
  at('if', 'one', 'If', always('if')),
  at('then', 'one', 'Then', always('then')),
  at('else', 'one', 'Else', always('else')),
  at('contentSchema', 'one', 'What the text holds', always('content')),
  at('$defs', 'mapping', 'Definition', (key) => `definition ${key}`),
  at('definitions', 'mapping', 'Definition', (key) => `definition ${key}`),
]

export type Dialect = 'openapi-3.0' | '2020-12' | 'asyncapi'

/** Words that OpenAPI 3.0 does not have. */
const modern = new Set(
  (
    'patternProperties unevaluatedProperties propertyNames dependentSchemas prefixItems additionalItems unevaluatedItems' +
    ' contains if then else contentSchema $defs definitions'
  ).split(' '),
)
/** Words that came after draft 7, which schemas of AsyncAPI are written by. */
const later = new Set(
  'unevaluatedProperties dependentSchemas prefixItems unevaluatedItems contentSchema $defs'.split(' '),
)

/** Whether one may add what stands there in schemas of the dialect. */
export function isOf(dialect: Dialect, keyword: string): boolean {
  if (dialect === 'openapi-3.0') return !modern.has(keyword)
  if (dialect === 'asyncapi') return !later.has(keyword)
  return keyword !== 'definitions' && keyword !== 'additionalItems'
}
