import { describe, expect, it } from 'vitest'
import { nameProblems, rowProblems, rowsOf, variablesOf, withSecrecy } from './rows'

const rows = rowsOf([
  { name: 'host', value: 'lab.example.org', secret: false },
  { name: 'token', secret: true, hasValue: true, description: 'of the lab' },
])

describe('the rows of variables', () => {
  it('leave a secret that nobody touched as it is', () => {
    expect(variablesOf(rows)).toEqual([
      { name: 'host', value: 'lab.example.org', secret: false },
      { name: 'token', secret: true, description: 'of the lab' },
    ])
  })
  it('ask for the value anew when a secret is none any more', () => {
    const [, token] = rows
    if (!token) throw new Error('no row')
    expect(withSecrecy(token, false)).toMatchObject({ secret: false, value: '', hasValue: false })
    expect(withSecrecy({ ...token, value: 'typed' }, false).value).toBe('typed')
  })
  it('are marked when a name is missing, doubled, built in or has braces', () => {
    const named = (name: string) => ({ name, value: '', secret: false, hasValue: true, description: '' })
    const problems = nameProblems(['a', '', 'a', '$uuid', 'x}'].map(named))
    expect([...problems.keys()]).toEqual([1, 2, 3, 4])
  })
  it('are marked by what the server found', () => {
    expect(rowProblems([{ code: 'x', message: 'too long', pointer: '/variables/3/value' }]).get(3)).toBe('too long')
  })
})
