import { describe, expect, it } from 'vitest'
import { bodyAs, operationNames } from './kinds'

describe('a body that becomes one of another kind', () => {
  it('keeps its text from one format of text to the other', () => {
    expect(bodyAs('xml', { kind: 'text', format: 'json', text: '{}' })).toEqual({
      kind: 'text',
      format: 'xml',
      text: '{}',
    })
    expect(bodyAs('text', { kind: 'none' })).toEqual({ kind: 'text', format: 'text', text: '' })
  })
  it('keeps the fields of a form, but no file where a form cannot carry one', () => {
    const parts = [
      { name: 'a', text: '1', enabled: false },
      { name: 'b', file: { name: 'b.txt' } },
    ]
    const form = bodyAs('form', { kind: 'multipart', parts })
    expect(form).toEqual({ kind: 'form', rows: [{ name: 'a', value: '1', type: 'string', enabled: false }] })
    expect(bodyAs('multipart', form)).toEqual({ kind: 'multipart', parts: [{ name: 'a', text: '1', enabled: false }] })
  })
  it('sends the values of an array one by one', () => {
    const rows = [{ name: 'tag', values: ['a', 'b'], type: 'array' as const, enabled: true }]
    expect(bodyAs('multipart', { kind: 'form', rows })).toEqual({
      kind: 'multipart',
      parts: [
        { name: 'tag', text: 'a' },
        { name: 'tag', text: 'b' },
      ],
    })
  })
})

describe('the operations of a GraphQL document', () => {
  it('are named in their order', () => {
    expect(operationNames('query First { a }\nmutation Second($id: ID!) { b(id: $id) { c } }')).toEqual([
      'First',
      'Second',
    ])
  })
  it('are no words in comments, texts or fields', () => {
    expect(operationNames('# query Not\n{ a(text: "} query Nor") { query } }')).toEqual([])
  })
})
