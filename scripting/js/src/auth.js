// Credentials of requests (`pm.request.auth`).

import { PropertyList } from './lists.js'
import { base64 } from './text.js'

/** Credentials of a kind, with their fields in a list that has the kind's name. */
export class RequestAuth {
  constructor(given) {
    this.type = given?.type
    Object.entries(given ?? {}).forEach(([kind, fields]) => kind !== 'type' && this.#put(kind, fields))
  }

  #put(kind, fields) {
    this[kind] = fields instanceof PropertyList ? fields : new PropertyList(fields)
  }

  /** The fields of the kind that is in use. */
  parameters() {
    return this.type === undefined ? undefined : this[this.type]
  }

  current() {
    return this.parameters()?.toObject()
  }

  use(kind, fields) {
    this.type = kind
    this.update(fields, kind)
  }

  update(fields, kind = this.type) {
    if (kind && kind !== 'noauth' && (fields !== undefined || !this[kind])) {
      this.#put(kind, fields ?? [])
    }
  }

  clear(kind) {
    if (kind && kind !== 'type') {
      delete this[kind]
    }
  }

  toJSON() {
    const fields = this.parameters()
    return this.type === undefined ? {} : { type: this.type, ...(fields ? { [this.type]: fields.toJSON() } : {}) }
  }
}

/** What goes to the parent, however a script wrote it; nothing where it says nothing. */
export function plainAuth(auth, text) {
  if (auth === undefined) {
    return undefined
  }
  if (!auth?.type || auth.type === 'noauth') {
    return { type: 'noauth' }
  }
  const type = String(auth.type)
  return { type, [type]: Object.entries(values(auth)).map(([key, value]) => ({ key, value: text(value) })) }
}

/** Values of credentials, which Postman's format has as a list or as an object. */
function values(auth) {
  const given = auth[auth.type] ?? {}
  if (given instanceof PropertyList) {
    return given.toObject()
  }
  return Array.isArray(given) ? Object.fromEntries(given.map((each) => [each.key, each.value])) : given
}

/** Puts credentials that are made of themselves alone into the header or query of a request; says whether it did. */
export function authorize(request, fill) {
  const auth = request.auth
  if (!auth?.type || auth.type === 'noauth') {
    return true
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
      return false
  }
  return true
}
