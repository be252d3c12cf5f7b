import { describe, expect, it } from 'vitest'
import { described, knownNames, proposed, unknownName } from './known'

const known = knownNames({
  environment: { id: '1', name: 'Lab' },
  variables: [
    { name: 'host', value: 'lab.example.org', secret: false, origin: 'project' },
    { name: 'token', secret: true, origin: 'project' },
    { name: 'user', value: 'ada', secret: false, origin: 'personal-environment' },
    { name: 'base', value: 'ws://lab', secret: false, origin: 'environment' },
  ],
  builtIn: [{ name: '$uuid', description: 'A random UUID', example: '0b6e…' }],
})

describe('known names', () => {
  it('are described with value and origin, secrets without a value', () => {
    expect(described('host', known)).toBe('host = lab.example.org, from the project')
    expect(described('token', known)).toBe('token = secret, from the project')
    expect(described('$uuid', known)).toBe('$uuid: A random UUID, such as 0b6e…')
  })
  it("say which environment a value is from, and whether it is one's own", () => {
    expect(described('user', known)).toBe('user = ada, your own value in Lab')
    expect(described('base', known)).toBe('base = ws://lab, from the environment Lab')
  })
  it('are proposed by how they begin, the own ones before the built-in ones', () => {
    expect(proposed(known, 'u').map(({ name }) => name)).toEqual(['user', '$uuid'])
    expect(proposed(known, '')[0]?.name).toBe('host')
  })
  it('propose the nearest one for a slip', () => {
    expect(unknownName('hots', known)).toBe('Unknown variable {{hots}}. Did you mean {{host}}?')
    expect(unknownName('Token', known)).toBe('Unknown variable {{Token}}. Did you mean {{token}}?')
  })
  it('propose nothing for what is far from all', () => {
    expect(unknownName('fleetId', known)).toBe('Unknown variable {{fleetId}}.')
  })
})
