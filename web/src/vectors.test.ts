import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Parameter, ParameterType } from './api/types'
import { base64Fault, hexFault } from './features/composer/text/formats'
import { jsonFault } from './features/composer/text/json'
import { pathNames, rowsOfUrl, urlOfRows } from './features/composer/url/query'
import { fits } from './features/composer/url/types'
import { knownNames, unknownName } from './features/variables/known'
import { placeholders } from './features/variables/template'

/** The vectors that interface and server share: contract/vectors. */
function vectors(name: string): unknown {
  return JSON.parse(readFileSync(`../contract/vectors/${name}.json`, 'utf8'))
}

interface QueryVectors {
  rows: { title: string; url: string; known: Parameter[]; rows: Parameter[] }[]
  urls: { title: string; url: string; rows: Parameter[]; written: string }[]
  paths: { url: string; names: string[] }[]
  types: { type: ParameterType; value: string; fits: boolean }[]
}

interface Fault {
  text: string
  at?: number
  message?: string
}

describe('URL and rows, by the shared vectors', () => {
  const { rows, urls, paths, types } = vectors('query') as QueryVectors
  it.each(rows)('$title', ({ url, known, rows: expected }) => {
    expect(rowsOfUrl(url, known)).toEqual(expected)
  })
  it.each(urls)('$title', ({ url, rows: given, written }) => {
    expect(urlOfRows(url, given)).toBe(written)
  })
  it.each(paths)('the path parameters of $url', ({ url, names }) => {
    expect(pathNames(url)).toEqual(names)
  })
  it.each(types)('“$value” as $type', ({ type, value, fits: expected }) => {
    expect(fits(type, value)).toBe(expected)
  })
})

describe('faults of messages, by the shared vectors', () => {
  const messages = vectors('messages') as Record<'json' | 'hex' | 'base64', Fault[]>
  const judges = { json: jsonFault, hex: hexFault, base64: base64Fault }
  for (const notation of ['json', 'hex', 'base64'] as const) {
    it.each(messages[notation])(`${notation}: $text`, ({ text, at, message }) => {
      const fault = judges[notation](text)
      expect(fault && { at: fault.from, message: fault.message }).toEqual(message && { at, message })
    })
  }
})

describe('variables, by the shared vectors', () => {
  const { templates, slips } = vectors('variables') as {
    templates: { text: string; variables: { from: number; to: number; name: string }[] }[]
    slips: { name: string; known: string[]; message: string }[]
  }
  it.each(templates)('of “$text”', ({ text, variables }) => {
    expect(placeholders(text)).toEqual(variables)
  })
  it.each(slips)('$name among $known', ({ name, known, message }) => {
    const variables = known.map((each) => ({ name: each, value: '', secret: false, origin: 'project' as const }))
    expect(unknownName(name, knownNames({ variables, builtIn: [] }))).toBe(message)
  })
})
