// The URL of a request, in the habit of Postman's collection SDK: it may hold `{{variables}}` and `:path` parameters.

import { Parameter } from './items.js'
import { PropertyList } from './lists.js'

function decoded(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}

function pairs(query) {
  return query.split('&').map((pair) => {
    const sign = pair.indexOf('=')
    return sign < 0 ? { key: pair, value: null } : { key: pair.slice(0, sign), value: pair.slice(sign + 1) }
  })
}

/** `pm.request.url` */
export class Url {
  constructor(given) {
    this.update(given)
  }

  update(given) {
    const text =
      typeof given === 'string' ? given : (given?.raw ?? (given instanceof Url ? given.written() : undefined))
    this.auth = undefined
    this.protocol = undefined
    this.port = undefined
    this.hash = undefined
    this.host = []
    this.path = []
    this.query = new PropertyList([], Parameter)
    this.variables = new PropertyList([])
    if (text !== undefined) {
      this.#read(text)
    } else if (given && typeof given === 'object') {
      this.#take(given)
    }
    const variables = new PropertyList(given?.variables ?? given?.variable)
    if (variables.count() > 0) {
      this.variables = variables
    }
    given?.off?.forEach((each) => this.query.add({ ...each, disabled: true }))
  }

  #take(given) {
    this.protocol = given.protocol
    this.port = given.port === undefined ? undefined : String(given.port)
    this.hash = given.hash
    this.auth = given.auth
    this.host = Array.isArray(given.host) ? [...given.host] : String(given.host ?? '').split('.')
    this.path = Array.isArray(given.path)
      ? given.path.map((each) => each?.value ?? each)
      : String(given.path ?? '')
          .replace(/^\//, '')
          .split('/')
    this.query = new PropertyList(given.query ?? [], Parameter)
  }

  #read(text) {
    let rest = text.trim()
    const hash = rest.indexOf('#')
    if (hash >= 0) {
      this.hash = rest.slice(hash + 1)
      rest = rest.slice(0, hash)
    }
    const question = rest.indexOf('?')
    if (question >= 0) {
      this.query = new PropertyList(pairs(rest.slice(question + 1)), Parameter)
      rest = rest.slice(0, question)
    }
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(rest)
    if (scheme) {
      this.protocol = scheme[1]
      rest = rest.slice(scheme[0].length)
    }
    const slash = rest.indexOf('/')
    let place = slash < 0 ? rest : rest.slice(0, slash)
    if (slash >= 0) {
      this.path = rest.slice(slash + 1).split('/')
    }
    const at = place.lastIndexOf('@')
    if (at >= 0) {
      const [user, password] = place.slice(0, at).split(':')
      this.auth = { user, password }
      place = place.slice(at + 1)
    }
    const port = /:(\d+|\{\{[^}]*\}\})$/.exec(place)
    if (port) {
      this.port = port[1]
      place = place.slice(0, -port[0].length)
    }
    this.host = place === '' ? [] : /\{\{/.test(place) ? place.split(/\.(?![^{]*\}\})/) : place.split('.')
    this.path
      .filter((each) => each.startsWith(':') && each.length > 1)
      .forEach((each) => this.variables.add({ key: each.slice(1) }))
  }

  getHost() {
    return this.host.join('.')
  }

  getPath(unresolved) {
    const pieces =
      unresolved === true || unresolved?.unresolved
        ? this.path
        : this.path.map((each) => (each.startsWith(':') ? this.variables.get(each.slice(1)) || each : each))
    return `/${pieces.join('/')}`
  }

  getQueryString() {
    return this.query.toString()
  }

  getPathWithQuery() {
    const query = this.getQueryString()
    return this.getPath() + (query ? `?${query}` : '')
  }

  getRemote(forcePort) {
    const port = this.port ?? (forcePort ? (this.protocol === 'https' ? '443' : '80') : undefined)
    return this.getHost() + (port ? `:${port}` : '')
  }

  getOAuth1BaseUrl() {
    return `${this.protocol ?? 'http'}://${this.getRemote().toLowerCase()}${this.getPath()}`
  }

  getRaw() {
    return this.toString()
  }

  addQueryParams(params) {
    new PropertyList(params, Parameter).members.forEach((each) => this.query.add(each))
  }

  removeQueryParams(params) {
    ;[params].flat().forEach((each) => this.query.remove(each))
  }

  #text(path) {
    const user =
      this.auth?.user === undefined
        ? ''
        : `${this.auth.user}${this.auth.password === undefined ? '' : `:${this.auth.password}`}@`
    const query = this.query.toString()
    return (
      (this.protocol ? `${this.protocol.replace(/:?\/*$/, '')}://` : '') +
      user +
      this.getRemote() +
      (this.path.length > 0 ? path : '') +
      (query ? `?${query}` : '') +
      (this.hash === undefined ? '' : `#${this.hash}`)
    )
  }

  /** As it is edited, with the names of path parameters. */
  written() {
    return this.#text(this.getPath(true))
  }

  toString() {
    return this.#text(this.getPath())
  }

  toJSON() {
    return {
      raw: this.written(),
      protocol: this.protocol,
      host: this.host,
      port: this.port,
      path: this.path,
      query: this.query.toJSON(),
      hash: this.hash,
      variable: this.variables.toJSON(),
    }
  }

  static parse(text) {
    return new Url(text).toJSON()
  }
}

/** Rows of `application/x-www-form-urlencoded` text. */
export function formRows(text) {
  return pairs(text).map((each) => ({ key: decoded(each.key), value: decoded(each.value ?? '') }))
}
