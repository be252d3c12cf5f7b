import type { Parameter } from '../../../api/types'
import { outsidePlaceholders, placeholders } from '../../variables/template'

/** A URL as typed, cut at its query: `head`, `query` without its `?` (none when there is no `?`), `fragment` with its `#`. */
export interface UrlParts {
  head: string
  query: string | undefined
  fragment: string
}

export function splitUrl(url: string): UrlParts {
  const hash = outside(url, '#')
  const fragment = hash < 0 ? '' : url.slice(hash)
  const rest = hash < 0 ? url : url.slice(0, hash)
  const mark = outside(rest, '?')
  if (mark < 0) return { head: rest, query: undefined, fragment }
  return { head: rest.slice(0, mark), query: rest.slice(mark + 1), fragment }
}

/** First place of a character that is not inside `{{…}}`, or -1. */
function outside(text: string, character: string): number {
  const inside = placeholders(text)
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    if (!inside.some(({ from, to }) => at >= from && at < to)) return at
  }
  return -1
}

/** One `name=value` of a query as it is written. */
interface Pair {
  rawName: string
  raw: string
  bare: boolean
}

function pairsOf(query: string): Pair[] {
  return splitOutside(query, '&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = outside(piece, '=')
      if (equals < 0) return { rawName: piece, raw: '', bare: true }
      return { rawName: piece.slice(0, equals), raw: piece.slice(equals + 1), bare: false }
    })
}

function splitOutside(text: string, character: string): string[] {
  const pieces: string[] = []
  let rest = text
  for (let at = outside(rest, character); at >= 0; at = outside(rest, character)) {
    pieces.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...pieces, rest]
}

/** What stands unescaped in a query: RFC 3986's unreserved characters and those with no meaning inside a value. */
export function encoded(text: string): string {
  return outsidePlaceholders(text, (literal) =>
    encodeURIComponent(wellFormed(literal)).replace(/%(2F|3A|2C|40|24|3B|3F)/g, (escape) => decodeURIComponent(escape)),
  )
}

function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}

/** Undoes escapes; `+` is a space, and an escape that is no UTF-8 stays as it is. */
export function decoded(raw: string): string {
  return outsidePlaceholders(raw, (literal) =>
    literal.replace(/\+/g, ' ').replace(/(%[0-9A-Fa-f]{2})+/g, (escapes) => {
      try {
        return decodeURIComponent(escapes)
      } catch {
        return escapes
      }
    }),
  )
}

function nameOf(pair: Pair): Pick<Parameter, 'name' | 'rawName'> {
  const name = decoded(pair.rawName)
  const usual = encoded(name) === pair.rawName && !(name === '' && pair.raw === '')
  return usual ? { name } : { name, rawName: pair.rawName }
}

function valueOf(pair: Pair): Pick<Parameter, 'value' | 'raw' | 'bare'> {
  const value = decoded(pair.raw)
  return {
    value,
    ...(encoded(value) === pair.raw ? {} : { raw: pair.raw }),
    ...(pair.bare ? { bare: true } : {}),
  }
}

/**
 * The rows of a URL's query. Rows that are known keep type, description and place; rows that are switched off stay,
 * as they are in no URL. Several values of a name make several rows, unless the name is an array already.
 */
export function rowsOfUrl(url: string, known: readonly Parameter[]): Parameter[] {
  const pairs = pairsOf(splitUrl(url).query ?? '')
  const open = known.filter((row) => row.enabled)
  const rows: Parameter[] = []
  const used = new Set<Parameter>()
  const arrays = new Map<string, Parameter>()
  for (const pair of pairs) {
    const { name, rawName } = nameOf(pair)
    const collecting = arrays.get(name)
    if (collecting) {
      collecting.values = [...(collecting.values ?? []), decoded(pair.raw)]
      continue
    }
    const before = open.find((row) => row.name === name && !used.has(row)) ?? sameRow(open, used, pair)
    if (before) used.add(before)
    const row = before?.type === 'array' ? arrayRow(before, pair) : { ...base(before), name, ...valueOf(pair) }
    if (rawName !== undefined) row.rawName = rawName
    else delete row.rawName
    rows.push(row)
    if (row.type === 'array' && row.explode !== false) arrays.set(name, row)
  }
  return withSwitchedOff(rows, known, used)
}

/** A row whose name is being changed: the one with this value at the first place that no other pair has taken. */
function sameRow(open: readonly Parameter[], used: ReadonlySet<Parameter>, pair: Pair): Parameter | undefined {
  const value = decoded(pair.raw)
  return open.find((row) => !used.has(row) && row.type !== 'array' && value !== '' && row.value === value)
}

function base(before: Parameter | undefined): Pick<Parameter, 'type' | 'enabled' | 'description'> {
  return {
    type: before?.type ?? 'string',
    enabled: true,
    ...(before?.description === undefined ? {} : { description: before.description }),
  }
}

function arrayRow(before: Parameter, pair: Pair): Parameter {
  const { raw: _raw, bare: _bare, value: _value, ...kept } = before
  if (before.explode !== false) return { ...kept, values: [decoded(pair.raw)] }
  const values = pair.raw === '' ? [] : splitOutside(pair.raw, ',').map(decoded)
  const plain = joined(values) === pair.raw
  return { ...kept, values, ...(plain ? {} : { raw: pair.raw }) }
}

/** Rows that are switched off go back behind the row that they stood behind. */
function withSwitchedOff(rows: Parameter[], known: readonly Parameter[], used: ReadonlySet<Parameter>): Parameter[] {
  const result = [...rows]
  const kept = known.filter((row) => !row.enabled || used.has(row))
  kept.forEach((row, index) => {
    if (!row.enabled) result.splice(Math.min(index, result.length), 0, row)
  })
  return result
}

function joined(values: readonly string[]): string {
  return values.map((value) => encoded(value).replace(/,/g, '%2C')).join(',')
}

function written(row: Parameter): string[] {
  const name = row.rawName !== undefined && decoded(row.rawName) === row.name ? row.rawName : encodedName(row.name)
  if (row.type === 'array') {
    const values = row.values ?? []
    if (row.explode !== false) return values.map((value) => `${name}=${encoded(value)}`)
    const kept =
      row.raw !== undefined && same(splitOutside(row.raw, ',').map(decoded), values) ? row.raw : joined(values)
    return values.length === 0 ? [] : [`${name}=${kept}`]
  }
  const value = row.value ?? ''
  if (row.bare && value === '') return [name]
  return [`${name}=${row.raw !== undefined && decoded(row.raw) === value ? row.raw : encoded(value)}`]
}

function encodedName(name: string): string {
  return encoded(name)
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}

/** Whether nothing is in a row, as in one that is about to be typed. One without a name in a URL has at least an `=`. */
export function isBlank({ name, value, values, rawName }: Parameter): boolean {
  return name === '' && !value && !values?.length && rawName === undefined
}

/** The URL with the query that its rows make; what stands before and behind it stays as typed. */
export function urlOfRows(url: string, rows: readonly Parameter[]): string {
  const { head, query, fragment } = splitUrl(url)
  const pieces = rows.filter((row) => row.enabled && !isBlank(row)).flatMap(written)
  if (pieces.length === 0) return `${head}${query === '' ? '?' : ''}${fragment}`
  return `${head}?${pieces.join('&')}${fragment}`
}

const pathPattern = /(?<!\{)\{([^{}/?#]+)\}(?!\})/g

/** Names of the `{path}` parameters of a URL, in order, each once. */
export function pathNames(url: string): string[] {
  const names = [...splitUrl(url).head.matchAll(pathPattern)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

/** The rows of the path parameters: one for each name in the URL, those that are known as they are. */
export function pathRowsOfUrl(url: string, known: readonly Parameter[]): Parameter[] {
  return pathNames(url).map(
    (name) => known.find((row) => row.name === name) ?? { name, value: '', type: 'string', enabled: true },
  )
}
