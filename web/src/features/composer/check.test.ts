import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../api/types'
import { emptyHttp, emptyWebSocket } from '../workspace/request'
import { localProblems, problemsAt } from './check'
import { tabOf } from './parts'

const row = (name: string, value: string, type: Parameter['type'], enabled = true): Parameter => ({
  name,
  value,
  type,
  enabled,
})

describe('a request before it is sent', () => {
  it('has a problem at each value that is not of its type', () => {
    const request = {
      ...emptyWebSocket(),
      query: [row('a', 'x', 'string'), row('interval', '1s', 'integer'), row('off', 'x', 'number', false)],
      headers: [row('X-On', 'yes', 'boolean')],
    }
    expect(localProblems(request).map(({ message, pointer }) => [pointer, message])).toEqual([
      ['/request/query/1/value', '“1s” is not an integer.'],
      ['/request/headers/0/value', '“yes” is not a boolean.'],
    ])
  })
  it('has one at a field of its form too', () => {
    const request = { ...emptyHttp(), body: { kind: 'form' as const, rows: [row('n', 'x', 'integer')] } }
    expect(localProblems(request).map(({ pointer }) => pointer)).toEqual(['/request/body/rows/0/value'])
  })
  it('has none where a variable decides', () => {
    expect(localProblems({ ...emptyWebSocket(), query: [row('n', '{{count}}', 'integer')] })).toEqual([])
  })
})

describe('a problem', () => {
  const problem = (pointer?: string) => ({ code: 'x', message: '', ...(pointer === undefined ? {} : { pointer }) })
  it('is found at its place, with or without the request around it', () => {
    const problems = [problem('/request/query/1/value'), problem('/query/10'), problem('/url'), problem()]
    expect(problemsAt(problems, '/query/1')).toEqual([problems[0]])
    expect(problemsAt(problems, '/url')).toEqual([problems[2]])
  })
  it('belongs to a tab of the composer', () => {
    expect(
      ['/request/path/0', '/request/cookies/1/name', '/personal/proxy', '/message/content', '/request/url'].map((at) =>
        tabOf(problem(at)),
      ),
    ).toEqual(['params', 'cookies', 'options', 'message', undefined])
  })
})
