import { describe, expect, it } from 'vitest'
import { emptyHttp } from '../../workspace/request'
import { automaticLines, switched } from './automatic'

const request = { ...emptyHttp(), url: 'https://user@{{host}}:8443/x?y' }
const names = (of = request) => automaticLines(of).map(({ name }) => name)

describe('the lines that a request has of itself', () => {
  it('are few without a body, and name the host of the URL', () => {
    expect(names()).toEqual(['Host', 'User-Agent', 'Accept', 'Accept-Encoding'])
    expect(automaticLines(request)[0]?.value).toBe('{{host}}:8443')
  })
  it('say what the body is', () => {
    const body = { kind: 'text' as const, format: 'json' as const, text: '{}' }
    expect(automaticLines({ ...request, body }).find(({ name }) => name === 'Content-Type')?.value).toBe(
      'application/json',
    )
  })
  it('give way to a row of the same name that is on', () => {
    const row = { name: 'user-agent', value: 'x', type: 'string' as const, enabled: true }
    expect(names({ ...request, headers: [row] })).not.toContain('User-Agent')
    expect(names({ ...request, headers: [{ ...row, enabled: false }] })).toContain('User-Agent')
  })
  it('can be switched off and on again, which leaves nothing behind', () => {
    const off = switched(request, 'Accept', false)
    expect(off.options).toEqual({ omitted: ['Accept'] })
    expect(automaticLines(off).find(({ name }) => name === 'Accept')?.sent).toBe(false)
    expect(switched(off, 'accept', true)).toEqual(request)
  })
})
