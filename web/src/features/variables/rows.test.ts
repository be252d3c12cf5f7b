import { describe, expect, it } from 'vitest'
import { blank, nameProblems, rowProblems, sheetOf, variablesOf, withSecrecy } from './rows'

const sheet = sheetOf({
  sequence: 1,
  variables: [
    { name: 'host', value: 'lab.example.org', secret: false },
    { name: 'token', secret: true, hasValue: true, description: 'of the lab' },
  ],
  personal: [
    { name: 'token', secret: true, hasValue: true },
    { name: 'pin', value: '1', secret: false },
  ],
})

describe('the rows of variables', () => {
  it('leave a secret that nobody touched as it is, shared and own', () => {
    expect(variablesOf(sheet)).toEqual({
      variables: [
        { name: 'host', value: 'lab.example.org', secret: false },
        { name: 'token', secret: true, description: 'of the lab' },
      ],
      personal: [
        { name: 'token', secret: true },
        { name: 'pin', value: '1', secret: false },
      ],
    })
  })
  it('have an own value where one was typed, and none where it was emptied', () => {
    const [host, token] = sheet.shared
    if (!host || !token) throw new Error('no row')
    const shared = [
      { ...host, mine: { value: 'localhost', hasValue: true } },
      { ...token, mine: { value: '', hasValue: true } },
    ]
    expect(variablesOf({ shared, own: [] }).personal).toEqual([{ name: 'host', value: 'localhost', secret: false }])
  })
  it('ask for the value anew when a secret is none any more', () => {
    const [, token] = sheet.shared
    if (!token) throw new Error('no row')
    expect(withSecrecy(token, false)).toMatchObject({ secret: false, value: '', hasValue: false })
    expect(withSecrecy({ ...token, value: 'typed' }, false).value).toBe('typed')
  })
  it('are marked when a name is missing, doubled, built in or has braces', () => {
    const named = (name: string) => ({ ...blank, name })
    const problems = nameProblems(['a', '', 'a', '$uuid', 'x}'].map(named))
    expect([...problems.keys()]).toEqual([1, 2, 3, 4])
    expect([...nameProblems([named('a')], [named('a')]).keys()]).toEqual([0])
  })
  it('are marked by what the server found', () => {
    expect(rowProblems([{ code: 'x', message: 'too long', pointer: '/variables/3/value' }]).get(3)).toBe('too long')
  })
})
