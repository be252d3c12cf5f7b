import { describe, expect, it } from 'vitest'
import { described, knownNames, unknownName } from './known'

const known = knownNames({
  sequence: 1,
  variables: [
    { name: 'host', value: 'lab.example.org', secret: false },
    { name: 'token', secret: true, hasValue: true },
  ],
  builtIn: [{ name: '$uuid', description: 'A random UUID', example: '0b6e…' }],
})

describe('known names', () => {
  it('are described with value and origin, secrets without a value', () => {
    expect(described('host', known)).toBe('host = lab.example.org, from the project')
    expect(described('token', known)).toBe('token = secret, from the project')
    expect(described('$uuid', known)).toBe('$uuid: A random UUID, such as 0b6e…')
  })
  it('propose the nearest one for a slip', () => {
    expect(unknownName('hots', known)).toBe('Unknown variable {{hots}}. Did you mean {{host}}?')
    expect(unknownName('Token', known)).toBe('Unknown variable {{Token}}. Did you mean {{token}}?')
  })
  it('propose nothing for what is far from all', () => {
    expect(unknownName('fleetId', known)).toBe('Unknown variable {{fleetId}}.')
  })
})
