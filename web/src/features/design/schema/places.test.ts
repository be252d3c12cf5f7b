import { json } from '@codemirror/lang-json'
import { yaml } from '@codemirror/lang-yaml'
import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { flowPlace, yamlPlace } from './places'

/** The place of the bar in a text. */
function at(text: string, syntax: 'yaml' | 'json' = 'yaml') {
  const position = text.indexOf('|§')
  const state = EditorState.create({
    doc: text.replace('|§', ''),
    extensions: syntax === 'yaml' ? yaml() : json(),
  })
  ensureSyntaxTree(state, state.doc.length, 5_000)
  const place = (syntax === 'yaml' ? yamlPlace : flowPlace)(state, position)
  return place && { path: place.path.join('/'), key: place.key, isValue: place.isValue }
}

describe('the place of a position in YAML', () => {
  it('is the mapping around by the column', () => {
    expect(at('a:\n  b: 1\n  |§\n')).toEqual({ path: 'a', key: undefined, isValue: false })
    expect(at('a:\n  b: 1\n|§\n')).toEqual({ path: '', key: undefined, isValue: false })
    expect(at('a:\n  b:\n    |§')).toEqual({ path: 'a/b', key: undefined, isValue: false })
    expect(at('a:\n  b: 1\nc|§')).toEqual({ path: '', key: undefined, isValue: false })
  })

  it('is a key, or its value', () => {
    expect(at('a:\n  b|§b: 1')).toEqual({ path: 'a', key: 'bb', isValue: false })
    expect(at('a:\n  b: tr|§')).toEqual({ path: 'a', key: 'b', isValue: true })
    expect(at("a:\n  '200': |§")).toEqual({ path: 'a', key: '200', isValue: true })
  })

  it('counts the items of lists, also of those as far left as their key', () => {
    expect(at('p:\n  - name: x\n    in: |§')).toEqual({ path: 'p/0', key: 'in', isValue: true })
    expect(at('p:\n- name: x\n- na|§me: y')).toEqual({ path: 'p/1', key: 'name', isValue: false })
    expect(at('p:\n- name: x\n  |§')).toEqual({ path: 'p/0', key: undefined, isValue: false })
    expect(at('p:\n- name: x\nq|§')).toEqual({ path: '', key: undefined, isValue: false })
    expect(at('p:\n- - a: 1\n  - b|§: 2')).toEqual({ path: 'p/0/1', key: 'b', isValue: false })
  })

  it('is nothing in comments and in texts of several lines', () => {
    expect(at('a: 1 # b|§')).toBeUndefined()
    expect(at('a: >\n  text: |§\nb: 1')).toBeUndefined()
    expect(at('a: >\n  text: x\nb: |§')).toEqual({ path: '', key: 'b', isValue: true })
  })

  it('takes a reference whole, where it is written as in JSON too', () => {
    const text = "a: {$ref: '#/components/schemas/Or'}"
    const state = EditorState.create({ doc: text, extensions: yaml() })
    ensureSyntaxTree(state, text.length, 5_000)
    const place = yamlPlace(state, text.length - 2)
    expect(text.slice(place?.from, place?.to)).toBe("'#/components/schemas/Or'")
  })

  it('is found in what is written as in JSON', () => {
    expect(at('a:\n  b: {c: 1, d: |§2}')).toEqual({ path: 'a/b', key: 'd', isValue: true })
  })
})

it('the place of a position in JSON is found by its tree', () => {
  expect(at('{"a": {"b": [1, {"c|§": 2}]}}', 'json')).toEqual({ path: 'a/b/1', key: 'c', isValue: false })
  expect(at('{"a": {"b": "x|§"}}', 'json')).toEqual({ path: 'a', key: 'b', isValue: true })
})
