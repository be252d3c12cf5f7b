import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Parameter, ParameterType } from '../../api/types'
import { knownNames, unknownName } from '../variables/known'
import { placeholders, type Placeholder } from '../variables/template'
import { base64Fault, hexFault } from './text/formats'
import type { Fault } from '../../format/notations'
import { jsonFault } from './text/json'
import { pathNames, rowsOfUrl, urlOfRows } from './url/query'
import { fits } from './url/types'

interface QueryVectors {
  rows: { title: string; url: string; known: Parameter[]; rows: Parameter[] }[]
  urls: { title: string; url: string; rows: Parameter[]; written: string }[]
  paths: { url: string; names: string[] }[]
  types: { type: ParameterType; value: string; fits: boolean }[]
}

interface MessageVector {
  text: string
  at?: number
  message?: string
}

interface VariableVectors {
  templates: { text: string; variables: Placeholder[] }[]
  slips: { name: string; known: string[]; message: string }[]
}

/** What the server is tested with, too. */
function vectors(name: string): unknown {
  return JSON.parse(readFileSync(`../contract/vectors/${name}.json`, 'utf8'))
}

const query = vectors('query') as QueryVectors
const messages = vectors('messages') as Record<'json' | 'hex' | 'base64', MessageVector[]>
const variables = vectors('variables') as VariableVectors

describe('what the interface and the server both do: URLs and rows', () => {
  it.each(query.rows)('$title', ({ url, known, rows }) => {
    expect(rowsOfUrl(url, known)).toEqual(rows)
  })
  it.each(query.urls)('$title, written', ({ url, rows, written }) => {
    expect(urlOfRows(url, rows)).toBe(written)
  })
  it.each(query.paths)('path parameters of $url', ({ url, names }) => {
    expect(pathNames(url)).toEqual(names)
  })
  it.each(query.types)('“$value” as $type', (vector) => {
    expect(fits(vector.type, vector.value)).toBe(vector.fits)
  })
})

describe('what the interface and the server both do: messages', () => {
  const judge = (faultOf: (text: string) => Fault | undefined) => (vector: MessageVector) => {
    const fault = faultOf(vector.text)
    expect([fault?.from, fault?.message]).toEqual([vector.at, vector.message])
  }
  it.each(messages.json)('JSON $text', judge(jsonFault))
  it.each(messages.hex)('hexadecimal $text', judge(hexFault))
  it.each(messages.base64)('Base64 $text', judge(base64Fault))
})

describe('what the interface and the server both do: variables', () => {
  it.each(variables.templates)('in $text', ({ text, variables }) => {
    expect(placeholders(text)).toEqual(variables)
  })
  it.each(variables.slips)('the slip $name', ({ name, known, message }) => {
    const names = knownNames({
      variables: known.map((each) => ({ name: each, value: '', secret: false, origin: 'project' as const })),
      builtIn: [],
    })
    expect(unknownName(name, names)).toBe(message)
  })
})
