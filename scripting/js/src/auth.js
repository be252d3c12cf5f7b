// Credentials of requests that scripts send themselves: those that are made of themselves alone.

import { base64 } from './text.js'

/** Values of credentials, which Postman's format has as a list or as an object. */
function values(auth) {
  const given = auth[auth.type] ?? {}
  return Array.isArray(given) ? Object.fromEntries(given.map((each) => [each.key, each.value])) : given
}

/** Puts the credentials of a request into its header or query. */
export function authorize(request, fill) {
  const auth = request.auth
  if (!auth?.type || auth.type === 'noauth') {
    return
  }
  const found = values(auth)
  const text = (name) => fill(String(found[name] ?? ''))
  switch (auth.type) {
    case 'basic': {
      const bytes = new globalThis.TextEncoder().encode(`${text('username')}:${text('password')}`)
      request.headers.upsert({ key: 'Authorization', value: `Basic ${base64(bytes)}` })
      break
    }
    case 'bearer':
      request.headers.upsert({ key: 'Authorization', value: `Bearer ${text('token')}` })
      break
    case 'apikey':
      if (found.in === 'query') {
        request.url.query.add({ key: text('key'), value: encodeURIComponent(text('value')) })
      } else {
        request.headers.upsert({ key: text('key'), value: text('value') })
      }
      break
    default:
      throw new Error(`pm.sendRequest does not make credentials of the kind ${auth.type}`)
  }
}
