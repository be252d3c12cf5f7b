import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import type { EndpointKind } from '../../../api/types'
import { offered } from './completion'

function names(text: string, kind: EndpointKind = 'http', explicit = false): string[] {
  const state = EditorState.create({ doc: text })
  const found = offered(kind, new CompletionContext(state, text.length, explicit))
  return found?.options.map(({ label }) => label) ?? []
}

describe('the editor of scripts offers', () => {
  it('what pm has, and what each of its parts has', () => {
    expect(names('pm.')).toContain('environment')
    expect(names('x = pm.environment.se')).toContain('set')
    expect(names('pm.response.to.have.')).toContain('status')
  })
  it('what each part of a request, of its body, and of a response has', () => {
    expect(names('pm.request.body.')).toContain('raw')
    expect(names('pm.request.url.query.')).toContain('upsert')
    expect(names('pm.request.headers.fil')).toContain('filter')
    expect(names('pm.response.to.not.be.')).toContain('ok')
    expect(names('const jar = pm.cookies.jar().')).toContain('getAll')
    expect(names('postman.')).toContain('setNextRequest')
  })
  it('the assertions behind expect, however far the chain has come', () => {
    expect(names('pm.expect(pm.response.code).')).toContain('to')
    expect(names('pm.expect(a.b(c)).to.be.an("array").that.')).toContain('include')
  })
  it('the socket only where there is one', () => {
    expect(names('pm.')).not.toContain('socket')
    expect(names('pm.', 'websocket')).toContain('socket')
    expect(names('pm.socket.', 'websocket')).toContain('send')
  })
  it('global names while one types, and when it is asked', () => {
    expect(names('cons')).toContain('console')
    expect(names('')).toEqual([])
    expect(names('', 'http', true)).toContain('pm')
  })
  it('nothing behind a dot that it knows nothing of', () => {
    expect(names('mine.')).toEqual([])
  })
})
