// Cookies of the request at hand, and the jar, which the parent keeps.

import { Cookie } from './items.js'
import { PropertyList } from './lists.js'
import { ask, guarded } from './state.js'

/** Cookies as a list. */
export class ResponseCookies extends PropertyList {
  constructor(cookies) {
    super(cookies, Cookie)
  }
}

/** Asks, and answers by a callback where there is one, else by a promise. */
function answered(detail, callback, pick = (cookies) => cookies) {
  if (typeof callback === 'function') {
    ask('cookies', detail, (reply) =>
      guarded(callback, reply.error ? new Error(reply.error) : null, reply.error ? undefined : pick(reply.cookies)),
    )
    return undefined
  }
  return new Promise((resolve, reject) =>
    ask('cookies', detail, (reply) => (reply.error ? reject(new Error(reply.error)) : resolve(pick(reply.cookies)))),
  )
}

function written(cookie) {
  const parts = [`${cookie.name ?? cookie.key}=${cookie.value ?? ''}`]
  const expires = cookie.expires instanceof Date ? cookie.expires.toUTCString() : cookie.expires
  for (const [name, value] of Object.entries({
    Domain: cookie.domain,
    Path: cookie.path,
    Expires: expires,
    'Max-Age': cookie.maxAge,
    SameSite: cookie.sameSite,
  })) {
    if (value !== undefined && value !== null && value !== '') {
      parts.push(`${name}=${value}`)
    }
  }
  return [...parts, ...(cookie.secure ? ['Secure'] : []), ...(cookie.httpOnly ? ['HttpOnly'] : [])].join('; ')
}

/** `pm.cookies.jar()` */
export const jar = {
  get: (url, name, callback) =>
    answered(
      { does: 'get', url: String(url) },
      callback,
      (cookies) => cookies.find((each) => each.name === name)?.value,
    ),
  getAll: (url, options, callback) =>
    answered({ does: 'get', url: String(url) }, typeof options === 'function' ? options : callback),
  set: (url, name, value, callback) => {
    const cookie =
      typeof name === 'object' ? name : value !== null && typeof value === 'object' ? { ...value, name } : undefined
    const line = cookie
      ? written(cookie)
      : typeof value === 'string' || typeof value === 'number'
        ? `${name}=${value}`
        : String(name)
    const last = [name, value, callback].find((each) => typeof each === 'function')
    const called = /^[^=]*/.exec(line)[0].trim()
    return answered({ does: 'set', url: String(url), line }, last, (cookies) =>
      cookies.find((each) => each.name === called),
    )
  },
  unset: (url, name, callback) =>
    answered({ does: 'unset', url: String(url), name: String(name) }, callback, () => undefined),
  clear: (url, callback) => answered({ does: 'clear', url: String(url) }, callback, () => undefined),
}

/** `pm.cookies` */
export class PmCookies extends ResponseCookies {
  jar() {
    return jar
  }
}
