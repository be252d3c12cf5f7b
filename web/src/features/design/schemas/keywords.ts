import type { Dialect } from './places'
import { places } from './places'
import { isMapping, typesOf } from './tree'

export type Editor = 'text' | 'prose' | 'number' | 'count' | 'flag' | 'json' | 'list' | 'format'

export interface Keyword {
  word: string
  label: string
  editor: Editor
}

const word = (name: string, label: string, editor: Editor): Keyword => ({ word: name, label, editor })

const general = [word('title', 'Title', 'text'), word('description', 'Description', 'prose')]
const values = [word('enum', 'Values', 'list'), word('const', 'Only value', 'json'), word('default', 'Default', 'json')]
const flags = [
  word('readOnly', 'Read only', 'flag'),
  word('writeOnly', 'Write only', 'flag'),
  word('deprecated', 'Deprecated', 'flag'),
]

const byType: Readonly<Record<string, readonly Keyword[]>> = {
  string: [
    word('format', 'Format', 'format'),
    word('minLength', 'Min length', 'count'),
    word('maxLength', 'Max length', 'count'),
    word('pattern', 'Pattern', 'text'),
    word('contentMediaType', 'Content type', 'text'),
    word('contentEncoding', 'Content encoding', 'text'),
  ],
  number: [
    word('format', 'Format', 'format'),
    word('minimum', 'Minimum', 'number'),
    word('maximum', 'Maximum', 'number'),
    word('exclusiveMinimum', 'Greater than', 'number'),
    word('exclusiveMaximum', 'Less than', 'number'),
    word('multipleOf', 'Multiple of', 'number'),
  ],
  array: [
    word('minItems', 'Min entries', 'count'),
    word('maxItems', 'Max entries', 'count'),
    word('minContains', 'Contains at least', 'count'),
    word('maxContains', 'Contains at most', 'count'),
    word('uniqueItems', 'Unique entries', 'flag'),
  ],
  object: [word('minProperties', 'Min properties', 'count'), word('maxProperties', 'Max properties', 'count')],
}

const formats: Readonly<Record<string, readonly string[]>> = {
  string: (
    'date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference' +
    ' uuid uri-template json-pointer relative-json-pointer regex byte binary password'
  ).split(' '),
  integer: ['int32', 'int64'],
  number: ['float', 'double'],
}

/** Formats that values of the types may have. */
export function formatsFor(types: readonly string[]): string[] {
  const of = types.length === 0 ? ['string', 'integer', 'number'] : types
  return of.flatMap((type) => formats[type] ?? [])
}

/** What can be said of values of a schema's types, and what it says beside them. */
export function keywordsFor(
  schema: unknown,
  dialect: Dialect,
): { general: Keyword[]; rules: Keyword[]; flags: Keyword[] } {
  const old = dialect === 'openapi-3.0'
  const types = typesOf(schema)
  const said = isMapping(schema) ? Object.keys(schema) : []
  const own = new Set(types.map((type) => (type === 'integer' ? 'number' : type)))
  const found = new Map<string, Keyword>()
  for (const [type, words] of Object.entries(byType)) {
    for (const each of words) {
      const fits = own.has(type) && !(old && modernOnly.has(each.word))
      if ((fits || said.includes(each.word)) && !found.has(each.word)) found.set(each.word, adapted(each, old))
    }
  }
  const examples = old ? word('example', 'Example', 'json') : word('examples', 'Examples', 'list')
  const only = values.filter((each) => each.word !== 'const' || !old || said.includes('const'))
  return { general, rules: [...found.values(), ...only, examples], flags }
}

const modernOnly = new Set(['contentMediaType', 'contentEncoding', 'minContains', 'maxContains'])

function adapted(keyword: Keyword, old: boolean): Keyword {
  if (!old || !keyword.word.startsWith('exclusive')) return keyword
  return word(keyword.word, keyword.word === 'exclusiveMinimum' ? 'Minimum excluded' : 'Maximum excluded', 'flag')
}

const elsewhere = new Set([
  ...places.map(({ keyword }) => keyword),
  ...'type nullable required $ref discriminator'.split(' '),
])

/** What a schema says that has no field of its own. */
export function otherWords(schema: unknown, dialect: Dialect): [string, unknown][] {
  if (!isMapping(schema)) return []
  const { general: a, rules: b, flags: c } = keywordsFor(schema, dialect)
  const known = new Set([...a, ...b, ...c].map((each) => each.word))
  return Object.entries(schema).filter(([key]) => !known.has(key) && !elsewhere.has(key))
}
