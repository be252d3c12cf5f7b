/** The methods that are offered; any other token is one too (RFC 9110 §9.1). */
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'QUERY', 'TRACE', 'CONNECT']

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** Why a text is no method; nothing where it is one, or holds a variable. */
export function methodFault(method: string): string | undefined {
  if (method === '') return 'A request needs a method'
  if (method.includes('{{')) return undefined
  return token.test(method) ? undefined : `“${method}” is no method: letters, digits and !#$%&'*+-.^_\`|~ make one`
}

/** A method as it is drawn where there is little room. */
export function shortMethod(method: string): string {
  const short: Record<string, string> = { DELETE: 'DEL', OPTIONS: 'OPT', CONNECT: 'CON' }
  return short[method] ?? method.slice(0, 5)
}

type Colour = 'ok' | 'sent' | 'received' | 'teal' | 'danger' | 'plain'

const colours: Readonly<Record<string, Colour>> = {
  GET: 'ok',
  QUERY: 'ok',
  POST: 'sent',
  PUT: 'received',
  PATCH: 'teal',
  DELETE: 'danger',
}

/** What colour a method has wherever it stands. */
export function methodColour(method: string): Colour {
  return colours[method] ?? 'plain'
}
