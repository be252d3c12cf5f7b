import { describe, expect, it } from 'vitest'
import { moveWords } from './moveWords'

const openapi = 'project.openapi.yaml'
const asyncapi = 'project.asyncapi.yaml'

describe('what is said of a move', () => {
  it('is that a server of the whole document is copied, and a shared one moves', () => {
    const whole = moveWords({ document: openapi, pointer: '/servers/0', kind: 'servers' })
    expect(whole.verb).toBe('Copy')
    expect(whole.becomes).toContain('It stays here too')
    const shared = moveWords({ document: asyncapi, pointer: '/components/servers/live', kind: 'servers' })
    expect(shared.verb).toBe('Move')
    expect(shared.becomes).toContain('What uses it here keeps it')
  })
  it('is that a tag becomes a shared one in AsyncAPI, and one of the whole document in OpenAPI', () => {
    expect(moveWords({ document: openapi, pointer: '/tags/0', kind: 'tags' }).becomes).toContain('a shared tag')
    expect(moveWords({ document: asyncapi, pointer: '/info/tags/0', kind: 'tags' }).becomes).toContain('whole document')
  })
  it('is the words of the other standard for whatever has none of its own', () => {
    const scheme = { document: openapi, pointer: '/components/securitySchemes/key', kind: 'securitySchemes' }
    expect(moveWords(scheme).becomes).toContain('the words of the other standard')
  })
})
