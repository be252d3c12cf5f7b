import { CompletionContext } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { yaml } from '@codemirror/lang-yaml'
import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { Assist } from './Assist'

interface Started {
  syntax?: 'yaml' | 'json'
  standard?: string
  base?: string[]
}

/** What is completed at the bar, what was asked for that, and the text when the first is taken. */
async function at(marked: string, { syntax = 'yaml', standard = 'openapi-3.1', base = [] }: Started = {}) {
  const position = marked.indexOf('|§')
  const doc = marked.replace('|§', '')
  const state = EditorState.create({ doc, extensions: syntax === 'yaml' ? yaml() : json() })
  ensureSyntaxTree(state, doc.length, 5_000)
  const asked: { place: string; text: string }[] = []
  const expressions = (place: readonly string[], text: string) => {
    asked.push({ place: place.join(' '), text })
    return Promise.resolve([{ expression: '$request.body#/url', about: 'string' }])
  }
  const assist = new Assist({ schemas: undefined, base, syntax, standard, expressions })
  const result = await assist.complete(new CompletionContext(state, position, true))
  const first = result?.options[0]
  const taken = first && doc.slice(0, result.from) + (first.apply as string) + doc.slice(result.to ?? position)
  return { asked, taken, about: first?.detail }
}

const post = ['paths', '/orders', 'post']
const openapi = { base: post }
const asyncapi = { standard: 'asyncapi-3.0.0' }

describe('runtime expressions in the source', () => {
  it('are what a link hands over', async () => {
    const before = 'responses:\n  201:\n    links:\n      next:\n        parameters:\n          id: '
    expect(await at(`${before}$resp|§`, openapi)).toEqual({
      asked: [{ place: 'responses 201 links next', text: `${before}''` }],
      taken: `${before}$request.body#/url`,
      about: 'string',
    })
  })

  it('are the body that a link hands over, and what is in it', async () => {
    const shared = { base: ['components', 'links', 'next'] }
    expect((await at('requestBody: |§', shared)).asked).toEqual([{ place: '', text: "requestBody: ''" }])
    expect((await at('requestBody:\n  order: |§', shared)).asked.map(({ place }) => place)).toEqual([''])
    expect((await at('operationId: |§', shared)).asked).toEqual([])
  })

  it('are the keys of a callback, in braces, beside those that are there', async () => {
    const before = "callbacks:\n  paid:\n    'http://x/{$url}':\n      post: {}\n    "
    const asked = [{ place: 'callbacks paid', text: before }]
    const taken = `${before}'{$request.body#/url}':\n      `
    expect(await at(`${before}'{$req|§'`, openapi)).toEqual({ asked, taken, about: 'string' })
    expect(await at(`${before}|§`, openapi)).toEqual({ asked, taken, about: 'string' })
  })

  it('take the place of a key that leads to something', async () => {
    const { asked, taken } = await at("callbacks:\n  paid:\n    '{$r|§eq}':\n      post: {}\n", openapi)
    expect(asked[0]?.text).toBe("callbacks:\n  paid:\n    '':\n      post: {}\n")
    expect(taken).toBe("callbacks:\n  paid:\n    '{$request.body#/url}':\n      post: {}\n")
  })

  it('are written in JSON as texts', async () => {
    const keys = await at('{"callbacks": {"paid": {"{$re|§"}}}', { ...openapi, syntax: 'json' })
    expect(keys.taken).toBe('{"callbacks": {"paid": {"{$request.body#/url}": }}}')
    expect(keys.asked).toEqual([{ place: 'callbacks paid', text: '{"callbacks": {"paid": {"": null}}}' }])
    const value = await at('{"correlationId": {"location": "$mess|§"}}', { ...asyncapi, syntax: 'json' })
    expect(value.taken).toBe('{"correlationId": {"location": "$request.body#/url"}}')
    expect(value.asked).toEqual([{ place: 'correlationId', text: '{"correlationId": {"location": ""}}' }])
  })

  it.each([
    [['components', 'messages', 'm'], 'correlationId:\n  location: |§', 'correlationId'],
    [['operations', 'ask'], 'reply:\n  address:\n    location: $m|§', 'reply address'],
    [['channels', 'x'], 'parameters:\n  p:\n    location: |§', 'parameters p'],
    [['components', 'replyAddresses', 'a'], 'location: |§', ''],
  ])('are the locations in a message, at %j', async (base, text, place) => {
    expect((await at(text, { ...asyncapi, base })).asked.map((each) => each.place)).toEqual([place])
  })

  it('are nothing elsewhere', async () => {
    expect((await at('location: |§', openapi)).asked).toEqual([])
    expect((await at('payload:\n  properties:\n    location: |§', asyncapi)).asked).toEqual([])
    expect((await at('callbacks:\n  |§', openapi)).asked).toEqual([])
    expect((await at('requestBody: |§', openapi)).asked).toEqual([])
  })
})
