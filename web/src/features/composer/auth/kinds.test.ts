import { describe, expect, it } from 'vitest'
import { authChoices } from './kinds'

describe('the kinds of credentials', () => {
  it('are all that can be made, for HTTP and WebSocket alike', () => {
    const kinds = authChoices({ kind: 'none' }).map((choice) => choice.value)
    expect(kinds).toEqual(expect.arrayContaining(['digest', 'oauth1', 'awsSignature', 'hmac', 'jwt']))
    expect(kinds).not.toContain('unsupported')
  })
  it('name one that came with an import, where it is chosen', () => {
    const choices = authChoices({ kind: 'unsupported', name: 'hawk' })
    expect(choices.find((choice) => choice.value === 'unsupported')?.label).toBe('hawk')
  })
})
