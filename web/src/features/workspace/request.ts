import type { EndpointKind, EndpointRequest, HttpRequest, WebSocketRequest } from '../../api/types'

/** What requests of both kinds have: where they go, their rows, credentials and scripts. */
export type RequestHead = Pick<
  WebSocketRequest,
  'url' | 'query' | 'path' | 'headers' | 'cookies' | 'auth' | 'scripts' | 'description'
>

export function isHttp(request: EndpointRequest): request is HttpRequest {
  return 'method' in request
}

export function isWebSocket(request: EndpointRequest): request is WebSocketRequest {
  return !isHttp(request)
}

export const endpointKinds: readonly EndpointKind[] = ['http', 'websocket']

export function kindOf(request: EndpointRequest): EndpointKind {
  return isHttp(request) ? 'http' : 'websocket'
}

/** What a kind of endpoint is called. */
export const kindNames: Readonly<Record<EndpointKind, string>> = { websocket: 'WebSocket', http: 'HTTP' }

/** What a new request of a kind begins with; one that is begun in a folder inherits from it. */
export function emptyRequest(kind: EndpointKind, folder = ''): EndpointRequest {
  if (kind === 'http') return emptyHttp()
  return folder === '' ? emptyWebSocket() : { ...emptyWebSocket(), auth: { kind: 'inherit' } }
}

export function emptyWebSocket(): WebSocketRequest {
  return {
    url: '',
    query: [],
    path: [],
    headers: [],
    cookies: [],
    auth: { kind: 'none' },
    message: { format: 'json', content: '' },
    messages: [],
    options: {},
  }
}

export function emptyHttp(): HttpRequest {
  return {
    method: 'GET',
    url: '',
    query: [],
    path: [],
    headers: [],
    cookies: [],
    auth: { kind: 'inherit' },
    body: { kind: 'none' },
  }
}

/** Whether two JSON values are equal; a field that is `undefined` is as one that is not there. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => equal(left[key], right[key]))
}

/** Drops what is `undefined`, so that an option is either given or not there. */
export function defined<T>(value: Partial<Record<keyof T, unknown>>): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}
