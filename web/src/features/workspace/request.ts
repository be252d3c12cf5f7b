import type { HttpRequest, WebSocketRequest } from '../../api/types'

/** A request of either kind; one with a method is of HTTP. */
export type EndpointRequest = WebSocketRequest | HttpRequest

/** What a new WebSocket request begins with. */
export function emptyRequest(): WebSocketRequest {
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
