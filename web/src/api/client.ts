import { bodyOf } from './body'
import type { paths } from './generated/openapi'
import { refusalOf, unreachable } from './refusal'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never
}[keyof paths]
type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never

type JsonOf<R> = R extends { content: { 'application/json': infer T } } ? T : undefined
type Success<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? JsonOf<R[S]> : never }[keyof R]
  : never

type PathOf<P extends keyof paths, O> = O extends { parameters: { path: infer X } }
  ? X
  : paths[P] extends { parameters: { path: infer Y } }
    ? Y
    : undefined
type QueryOf<O> = O extends { parameters: { query?: infer X } } ? X : undefined
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer X } } } ? X : undefined

type Part<Name extends string, T> = [T] extends [undefined] ? unknown : Record<Name, T>
type Options<P extends keyof paths, O> = Part<'path', PathOf<P, O>> &
  Part<'body', BodyOf<O>> & { query?: QueryOf<O>; signal?: AbortSignal; keepalive?: boolean }

type Scalar = string | number | boolean

interface AnyOptions {
  path?: Record<string, string | number>
  query?: Record<string, Scalar | Scalar[] | undefined>
  body?: unknown
  signal?: AbortSignal
  keepalive?: boolean
}

const base = '/api/v1'

/** The address of an operation, its path and query filled in; arrays are joined by commas, as the contract says. */
export function address(template: string, options: Pick<AnyOptions, 'path' | 'query'> = {}): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(options.path?.[name] ?? ''))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    query.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  return `${base}${path}${query.size > 0 ? `?${query}` : ''}`
}

async function call(method: Method, template: string, options: AnyOptions = {}): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json' }
  const init: RequestInit = { method: method.toUpperCase(), headers }
  if (options.body !== undefined) {
    // without a turn where there is no need: a page that is left sends at once
    const body = bodyOf(options.body)
    init.body = typeof body === 'string' ? body : await body
    headers['content-type'] = 'application/json'
  }
  if (options.signal) init.signal = options.signal
  if (options.keepalive) init.keepalive = true
  const response = await fetch(address(template, options), init).catch((error: unknown) => {
    if (options.signal?.aborted) throw error
    throw unreachable()
  })
  if (!response.ok) throw await refusalOf(response)
  return response.status === 204 ? undefined : await response.json()
}

function verb<M extends Method>(method: M) {
  return <P extends PathsWith<M>>(path: P, options: Options<P, Operation<P, M>>): Promise<Success<Operation<P, M>>> =>
    call(method, path, options as AnyOptions) as Promise<Success<Operation<P, M>>>
}

/**
 * The REST API as `contract/openapi.yaml` describes it. Paths, parameters, bodies and answers are typed by it; every
 * error is thrown as a `Refusal`.
 */
export const api = {
  get: verb('get'),
  post: verb('post'),
  put: verb('put'),
  patch: verb('patch'),
  delete: verb('delete'),
}
