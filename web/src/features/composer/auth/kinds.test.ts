import { describe, expect, it } from 'vitest'
import { authChoices } from './kinds'

describe('the kinds of credentials', () => {
  it('are those of HTTP in a handshake too, but for Digest', () => {
    const ofHttp = authChoices('http', { kind: 'none' }).map((choice) => choice.value)
    const ofHandshakes = authChoices('websocket', { kind: 'none' }).map((choice) => choice.value)
    expect(ofHandshakes).toEqual(ofHttp.filter((kind) => kind !== 'digest'))
    expect(ofHandshakes).toContain('awsSignature')
  })
})
