import type { Parameter } from './data'

/** A parameter with what was typed for it. */
export interface Given {
  parameter: Parameter
  text: string
}

type Pair = [name: string, value: string]

/** The items that were typed: by lines or commas, or as JSON, where they may have commas in them. */
export function items(text: string): string[] {
  const list = json(text)
  if (Array.isArray(list)) return list.map(told)
  return text
    .split(text.includes('\n') ? '\n' : ',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function told(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function members(text: string): Pair[] | undefined {
  const value = json(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).map(([name, each]) => [name, told(each)])
}

const SEPARATORS: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' }

/** The pairs of a query or of cookies that a parameter makes (OpenAPI, “Style Values”). */
export function pairs({ parameter, text }: Given): Pair[] {
  const { name, shape, style = 'form' } = parameter
  const explode = parameter.explode ?? style === 'form'
  if (style === 'content') return [[name, text]]
  if (shape === 'list') {
    const all = items(text)
    return explode ? all.map((each) => [name, each]) : [[name, all.join(SEPARATORS[style] ?? ',')]]
  }
  const object = shape === 'object' ? members(text) : undefined
  if (!object) return [[name, text]]
  if (style === 'deepObject') return object.map(([key, value]) => [`${name}[${key}]`, value])
  return explode ? object : [[name, object.flat().join(SEPARATORS[style] ?? ',')]]
}

/** A parameter of a path or a header line, by its style. */
export function simple({ parameter, text }: Given): string {
  const { name, shape, style = 'simple', explode = false } = parameter
  const encode = parameter.in === 'path' ? encodeURIComponent : (each: string) => each
  const object = shape === 'object' ? members(text) : undefined
  const values = shape === 'list' ? items(text).map(encode) : undefined
  const prefix = style === 'label' ? '.' : style === 'matrix' ? ';' : ''
  if (values) {
    if (style === 'matrix') {
      return explode ? values.map((each) => `;${name}=${each}`).join('') : `;${name}=${values.join(',')}`
    }
    return prefix + values.join(style === 'label' && explode ? '.' : ',')
  }
  if (object) {
    const encoded = object.map(([key, value]): Pair => [encode(key), encode(value)])
    if (explode) return prefix + encoded.map((each) => each.join('=')).join(prefix || ',')
    const joined = encoded.flat().join(',')
    return style === 'matrix' ? `;${name}=${joined}` : prefix + joined
  }
  return style === 'matrix' ? `;${name}=${encode(text)}` : prefix + encode(text)
}

/** Why nothing can be sent to a server's address from a page; nothing where something can be. */
export function mistake(server: string, page: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(server)) return undefined
  if (/^[\w.-]+:\d/.test(server)) return `${server} lacks its beginning, such as http:// or wss://`
  if (/^https?:/.test(page)) return undefined
  return server === ''
    ? 'Server: an address is needed'
    : `${server} leads on from where this page is published, and it comes from disk: choose another server`
}

/** The whole address: a path behind a server's address, with its parameters in it. */
export function address(server: string, path: string, given: readonly Given[], more: readonly Pair[] = []): string {
  const filled = path.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const one = given.find((each) => each.parameter.in === 'path' && each.parameter.name === name.replace(/[*+]$/, ''))
    return one ? simple(one) : whole
  })
  const query = given
    .filter((each) => each.parameter.in === 'query' && each.text !== '')
    .flatMap(pairs)
    .concat(more)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  const whole = given.find((each) => each.parameter.in === 'querystring' && each.text !== '')
  if (whole) query.push(whole.text.replace(/^\?/, ''))
  const base = server.replace(/\/$/, '') + filled
  return query.length > 0 ? `${base}${base.includes('?') ? '&' : '?'}${query.join('&')}` : base
}
