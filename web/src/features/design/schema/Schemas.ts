/** A JSON Schema, or a piece of one. */
export interface Schema {
  readonly [keyword: string]: unknown
  $ref?: string
  $dynamicRef?: string
  title?: string
  description?: string
  $comment?: string
  type?: string | readonly string[]
  enum?: readonly unknown[]
  const?: unknown
  default?: unknown
  format?: string
  deprecated?: boolean
  required?: readonly string[]
  properties?: Readonly<Record<string, Schema>>
  patternProperties?: Readonly<Record<string, Schema>>
}

/** A place in a document: the keys and indexes that lead there. */
export type Path = readonly string[]

/** What a schema says of a member of a mapping. */
export interface Member {
  name: string
  schemas: readonly Schema[]
  required: boolean
}

const deepest = 40

/**
 * The schema that documents of a standard are written by, asked for what may stand at a place. All alternatives count: it proposes and
 * explains, and judges nothing.
 */
export class Schemas {
  readonly #root: Schema
  readonly #dialect: Schema
  readonly #ids = new Map<string, Schema>()

  /** `dialect` is the schema of JSON Schemas, which stand in for `$dynamicRef`. */
  constructor(root: Schema, dialect: Schema) {
    this.#root = root
    this.#dialect = dialect
    for (const each of Object.values(record(root['definitions']))) {
      if (typeof each['$id'] === 'string') this.#ids.set(each['$id'], each)
    }
  }

  /** All that is said of the place; nothing where the standard knows none. */
  at(path: Path): Schema[] {
    let here = this.#whole([this.#root])
    for (const key of path) here = this.#whole(here.flatMap((schema) => this.#below(schema, key)))
    return here
  }

  /** The members that a mapping at the place may have. */
  members(path: Path): Member[] {
    const here = this.at(path)
    const found = new Map<string, Schema[]>()
    for (const schema of here) {
      for (const [name, member] of Object.entries(record(schema.properties)))
        found.set(name, [...(found.get(name) ?? []), member])
    }
    const required = new Set(here.flatMap((schema) => schema.required ?? []))
    return [...found].map(([name, schemas]) => ({
      name,
      schemas: this.#whole(schemas),
      required: required.has(name),
    }))
  }

  /** The values that may stand at the place, where they can be counted. */
  values(path: Path): unknown[] {
    const here = this.at(path)
    const said = here.flatMap((schema) => (schema.const === undefined ? (schema.enum ?? []) : [schema.const]))
    const truth = here.some(({ type }) => type === 'boolean') ? [true, false] : []
    return [...new Set([...said, ...truth])]
  }

  #below(schema: Schema, key: string): Schema[] {
    const own = record(schema.properties)[key]
    if (own) return [own]
    const found = Object.entries(record(schema.patternProperties))
      .filter(([pattern]) => matches(pattern, key))
      .map(([, member]) => member)
    if (found.length > 0) return found
    if (/^\d+$/.test(key)) found.push(...schemas(schema['items']), ...schemas(schema['prefixItems']))
    return [...found, ...schemas(schema['additionalProperties']), ...schemas(schema['unevaluatedProperties'])]
  }

  /** The schemas with all that they refer to and are made of. */
  #whole(given: readonly Schema[]): Schema[] {
    const seen = new Set<Schema>()
    const add = (schema: Schema, depth: number): void => {
      if (seen.has(schema) || depth > deepest) return
      seen.add(schema)
      for (const next of this.#parts(schema)) add(next, depth + 1)
    }
    given.forEach((schema) => add(schema, 0))
    return [...seen]
  }

  #parts(schema: Schema): Schema[] {
    const target = typeof schema.$ref === 'string' ? this.#target(schema.$ref) : undefined
    return [
      ...(target ? [target] : []),
      ...(typeof schema.$dynamicRef === 'string' || schema['$dynamicAnchor'] !== undefined ? [this.#dialect] : []),
      ...['allOf', 'anyOf', 'oneOf'].flatMap((word) => schemas(schema[word])),
      ...['if', 'then', 'else'].flatMap((word) => schemas(schema[word])),
      ...Object.values(record(schema['dependentSchemas'])),
    ]
  }

  #target(reference: string): Schema | undefined {
    const [id = '', fragment = ''] = reference.split('#', 2)
    const root = id === '' ? this.#root : this.#ids.get(id)
    if (id.includes('json-schema.org')) return this.#dialect
    if (fragment === '' || fragment === 'meta') return root
    // References of the dialect are to its own definitions.
    return within(root, fragment) ?? within(this.#dialect, fragment)
  }
}

function within(root: Schema | undefined, fragment: string): Schema | undefined {
  return fragment
    .split('/')
    .slice(1)
    .map((token) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Schema | undefined>((here, token) => here && (here[token] as Schema | undefined), root)
}

function schemas(value: unknown): Schema[] {
  if (Array.isArray(value)) return value.filter((each): each is Schema => typeof each === 'object' && each !== null)
  return typeof value === 'object' && value !== null ? [value as Schema] : []
}

function record(value: unknown): Record<string, Schema> {
  return typeof value === 'object' && value !== null ? (value as Record<string, Schema>) : {}
}

function matches(pattern: string, key: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(key)
  } catch {
    return false
  }
}
