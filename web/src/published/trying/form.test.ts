// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { parameters } from './form'

describe('the form of a page', () => {
  it('starts with what is required and asks for nothing else by itself', () => {
    const rows = parameters([
      { in: 'path', name: 'id', required: true, value: '7' },
      { in: 'query', name: 'page', example: '2' },
      { in: 'query', name: 'status', choices: ['open', 'done'], example: 'done' },
      { in: 'query', name: 'tags', shape: 'list', example: 'cold\nlift' },
      { in: 'query', name: 'fields', shape: 'list' },
    ])
    expect(rows.given().map(({ text }) => text)).toEqual(['7', '', '', '', ''])
    const placeholders = rows.fields.map((field) => field.querySelector('input')?.placeholder)
    expect(placeholders).toEqual(['', 'for example 2', undefined, 'for example cold, lift', 'a, b, …'])
  })
})
