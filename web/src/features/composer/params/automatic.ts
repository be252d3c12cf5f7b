import type { HttpBody, HttpRequest } from '../../../api/types'

/** A header line that a request has of itself. */
export interface AutomaticLine {
  name: string
  value: string
  /** Where it comes from, if it is not Parley's own. */
  from?: string
  sent: boolean
}

/** The lines that a request has of itself: those that no row takes the place of. */
export function automaticLines(request: HttpRequest): AutomaticLine[] {
  const { headers, body, options = {} } = request
  const rows = new Set(headers.filter((row) => row.enabled).map((row) => row.name.trim().toLowerCase()))
  const omitted = new Set((options.omitted ?? []).map((name) => name.toLowerCase()))
  const type = contentType(body)
  const lines: Omit<AutomaticLine, 'sent'>[] = [
    { name: 'Host', value: hostOf(request.url), from: 'the URL' },
    { name: 'User-Agent', value: 'Parley' },
    { name: 'Accept', value: '*/*' },
    { name: 'Accept-Encoding', value: options.acceptEncoding ?? 'gzip, deflate, br, zstd' },
    ...(type === undefined ? [] : [{ name: 'Content-Type', value: type, from: 'Body' }]),
    ...(body.kind === 'none' ? [] : [{ name: 'Content-Length', value: 'counted when it is sent', from: 'Body' }]),
  ]
  return lines
    .filter(({ name }) => !rows.has(name.toLowerCase()))
    .map((line) => ({ ...line, sent: !omitted.has(line.name.toLowerCase()) }))
}

function contentType(body: HttpBody): string | undefined {
  switch (body.kind) {
    case 'text':
      return { json: 'application/json', xml: 'application/xml', text: 'text/plain; charset=utf-8' }[body.format]
    case 'graphql':
      return 'application/json'
    case 'form':
      return 'application/x-www-form-urlencoded'
    case 'multipart':
      return 'multipart/form-data; boundary=…'
    case 'none':
    case 'binary':
      return undefined
  }
}

function hostOf(url: string): string {
  const rest = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
  const host = rest.split(/[/?#]/)[0] ?? ''
  return host.slice(host.lastIndexOf('@') + 1)
}

/** The request with an automatic line sent, or not. */
export function switched(request: HttpRequest, name: string, sent: boolean): HttpRequest {
  const { omitted = [], ...others } = request.options ?? {}
  const rest = omitted.filter((each) => each.toLowerCase() !== name.toLowerCase())
  const next = sent ? rest : [...rest, name]
  const options = next.length === 0 ? others : { ...others, omitted: next }
  const { options: _, ...plain } = request
  return Object.keys(options).length === 0 ? plain : { ...plain, options }
}
