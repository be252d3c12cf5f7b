import { describe, expect, it } from 'vitest'
import { movable } from './moves'

describe('what moves to the other document', () => {
  it('is a server, a tag or the documentation of the whole document', () => {
    expect(movable('openapi', 'a.yaml', '/servers/0', { url: 'https://a.example' })).toEqual({
      document: 'a.yaml',
      pointer: '/servers/0',
      kind: 'servers',
      name: 'https://a.example',
    })
    expect(movable('openapi', 'a.yaml', '/tags/12', { name: 'cats' })?.name).toBe('cats')
    expect(movable('openapi', 'a.yaml', '/externalDocs', { url: 'https://a.example' })?.name).toBe('the external docs')
    expect(movable('asyncapi', 'b.yaml', '/info/tags/0', { name: 'cats' })?.kind).toBe('tags')
    expect(movable('asyncapi', 'b.yaml', '/info/externalDocs', { url: 'https://a.example' })?.kind).toBe('externalDocs')
  })
  it('is a server of AsyncAPI by its key', () => {
    const server = { host: 'a.example', protocol: 'wss', title: 'Ours' }
    expect(movable('asyncapi', 'b.yaml', '/servers/a~1b', server)).toEqual({
      document: 'b.yaml',
      pointer: '/servers/a~1b',
      kind: 'servers',
      name: 'a/b',
    })
    expect(movable('asyncapi', 'b.yaml', '/servers/a', { $ref: '#/components/servers/a' })).toBeUndefined()
    expect(movable('asyncapi', 'b.yaml', '/servers/a/tags/0', { name: 'cats' })).toBeUndefined()
  })
  it('is nothing that belongs to its place, and no reference', () => {
    expect(movable('openapi', 'a.yaml', '/paths/~1a/get/servers/0', { url: 'https://a.example' })).toBeUndefined()
    expect(movable('openapi', 'a.yaml', '/tags/0/externalDocs', { url: 'https://a.example' })).toBeUndefined()
    expect(movable('asyncapi', 'b.yaml', '/info/tags/0', { $ref: '#/components/tags/cats' })).toBeUndefined()
  })
})
