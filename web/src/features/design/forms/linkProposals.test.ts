import { describe, expect, it } from 'vitest'
import { isExpression, operationLabel, parameterKeys } from './linkProposals'

describe('what a link hands over', () => {
  it('has the names of parameters as keys, and their places where two have one name', () => {
    const parameters = [
      { name: 'id', in: 'path' },
      { name: 'page', in: 'query' },
      { name: 'page', in: 'header' },
    ]
    expect(parameterKeys(parameters)).toEqual(['id', 'query.page', 'header.page'])
  })

  it('is an expression where it begins with one or has one in braces', () => {
    expect(['$url', 'of {$url}', 'url', '{url}', 7, undefined].map(isExpression)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

it('calls an operation by its method, path and summary', () => {
  expect(operationLabel({ method: 'GET', path: '/a', reference: '#/paths/~1a/get' })).toBe('GET /a')
  expect(operationLabel({ method: 'GET', path: '/a', reference: '', summary: 'All' })).toBe('GET /a · All')
})
