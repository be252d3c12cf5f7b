import type { Component } from '../../api/types'

export interface Group {
  title: string
  components: readonly Component[]
}

const words: Readonly<Record<string, string>> = {
  schemas: 'Schemas',
  requestBodies: 'Request bodies',
  securitySchemes: 'Security schemes',
  pathItems: 'Path items',
  mediaTypes: 'Media types',
  serverVariables: 'Server variables',
  correlationIds: 'Correlation ids',
  replyAddresses: 'Reply addresses',
  externalDocs: 'External docs',
  operationTraits: 'Operation traits',
  messageTraits: 'Message traits',
  serverBindings: 'Server bindings',
  channelBindings: 'Channel bindings',
  operationBindings: 'Operation bindings',
  messageBindings: 'Message bindings',
}

/** What a kind of shared things is called. */
export function kindWords(kind: string): string {
  return words[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1)
}

export function isAsyncApi(document: string): boolean {
  return document.includes('asyncapi')
}

/** Shared things by document and kind, schemas first. */
export function groupsOf(components: readonly Component[]): Group[] {
  const groups = new Map<string, Component[]>()
  const first = (kind: string) => (kind === 'schemas' ? 0 : 1)
  const sorted = [...components].sort(
    (a, b) => Number(isAsyncApi(a.document)) - Number(isAsyncApi(b.document)) || first(a.kind) - first(b.kind),
  )
  for (const each of sorted) {
    const title = `${kindWords(each.kind)} · ${isAsyncApi(each.document) ? 'WebSocket' : 'HTTP'}`
    groups.set(title, [...(groups.get(title) ?? []), each])
  }
  return [...groups].map(([title, members]) => ({ title, components: members }))
}

/** The kinds that a document may hold, and what a new one begins with. */
export const beginnings: Readonly<Record<'http' | 'websocket', Readonly<Record<string, Record<string, unknown>>>>> = {
  http: {
    schemas: { type: 'object' },
    parameters: { name: 'name', in: 'query', schema: { type: 'string' } },
    responses: { description: 'What is answered' },
    requestBodies: { content: { 'application/json': { schema: { type: 'object' } } } },
    headers: { schema: { type: 'string' } },
    examples: { value: '' },
    securitySchemes: { type: 'http', scheme: 'bearer' },
    links: { operationId: '' },
    callbacks: {},
  },
  websocket: {
    schemas: { type: 'object' },
    messages: { payload: { type: 'object' } },
    parameters: {},
    correlationIds: { location: '$message.payload#/id' },
    securitySchemes: { type: 'http', scheme: 'bearer' },
    servers: { host: 'localhost', protocol: 'ws' },
    serverVariables: { default: '' },
    replies: {},
    replyAddresses: { location: '$message.header#/replyTo' },
    tags: { name: 'tag' },
    externalDocs: { url: 'https://example.org/' },
    operationTraits: {},
    messageTraits: {},
    channelBindings: { ws: {} },
    messageBindings: {},
  },
}
