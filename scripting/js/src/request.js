// `pm.request`: the request at hand, which scripts before it may change.

import { plainAuth, RequestAuth } from './auth.js'
import { expect } from './expect.js'
import { Parameter } from './items.js'
import { HeaderList, PropertyList } from './lists.js'
import { Url, formRows } from './url.js'

/** What a request carries. */
export class RequestBody {
  constructor(given) {
    this.update(given)
  }

  update(given) {
    const body = typeof given === 'string' ? { mode: 'raw', raw: given } : (given ?? {})
    this.mode = body.mode
    this.raw = body.raw
    this.options = body.options
    this.graphql = body.graphql
    this.file = body.file
    this.disabled = body.disabled
    const rows = (each) => (typeof each === 'string' ? formRows(each) : each)
    this.urlencoded = body.urlencoded && new PropertyList(rows(body.urlencoded), Parameter)
    this.formdata = body.formdata && new PropertyList(body.formdata, Parameter)
  }

  isEmpty() {
    const content = this.mode && this[this.mode]
    return !content || (content.count ? content.count() === 0 : content.length === 0)
  }

  toString() {
    switch (this.mode) {
      case 'raw':
        return typeof this.raw === 'string' ? this.raw : JSON.stringify(this.raw ?? '')
      case 'urlencoded':
        return this.urlencoded.toString()
      case 'graphql':
        return typeof this.graphql === 'string' ? this.graphql : JSON.stringify(this.graphql)
      default:
        return ''
    }
  }

  toJSON() {
    return {
      mode: this.mode,
      raw: this.raw,
      options: this.options,
      graphql: this.graphql,
      file: this.file,
      urlencoded: this.urlencoded?.toJSON?.() ?? this.urlencoded,
      formdata: this.formdata?.toJSON?.() ?? this.formdata,
    }
  }
}

/** A request. */
export class Request {
  #url
  #body
  #headers
  #auth

  constructor(given) {
    const request = typeof given === 'string' ? { url: given } : (given ?? {})
    this.method = String(request.method ?? 'GET').toUpperCase()
    this.#url = new Url(request.url ?? '')
    this.#headers = new HeaderList(request.headers ?? request.header)
    this.#body = request.body === undefined || request.body === null ? undefined : new RequestBody(request.body)
    this.auth = request.auth
    if (request.options) {
      this.options = request.options
    }
    this.name = request.name
    this.id = request.id
    this.description = request.description
  }

  get url() {
    return this.#url
  }

  set url(value) {
    this.#url = value instanceof Url ? value : new Url(value)
  }

  get headers() {
    return this.#headers
  }

  set headers(value) {
    this.#headers = value instanceof HeaderList ? value : new HeaderList(value)
  }

  get body() {
    return this.#body
  }

  set body(value) {
    this.#body =
      value === undefined || value === null ? undefined : value instanceof RequestBody ? value : new RequestBody(value)
  }

  get auth() {
    return this.#auth
  }

  set auth(value) {
    this.#auth = value === undefined || value === null || value instanceof RequestAuth ? value : new RequestAuth(value)
  }

  authorizeUsing(type, fields) {
    const given = typeof type === 'object' && type !== null ? type : { type, [type]: fields }
    this.auth = given.type ? given : null
  }

  getHeaders(options) {
    return this.#headers.toObject(options?.enabled, !options?.ignoreCase, options?.multiValue, options?.sanitizeKeys)
  }

  addHeader(header) {
    this.#headers.add(header)
  }

  upsertHeader(header) {
    this.#headers.upsert(header)
  }

  removeHeader(header) {
    this.#headers.remove(header)
  }

  forEachHeader(callback) {
    this.#headers.each(callback)
  }

  addQueryParams(params) {
    this.#url.addQueryParams(params)
  }

  removeQueryParams(params) {
    this.#url.removeQueryParams(params)
  }

  update(given) {
    const other = new Request(given)
    this.method = other.method
    this.#url = other.url
    this.#headers = other.headers
    this.#body = other.body
  }

  size() {
    const body = new globalThis.TextEncoder().encode(this.#body?.toString() ?? '').length
    const line = `${this.method} ${this.#url.getPathWithQuery()} HTTP/1.1\r\n\r\n`
    const header = line.length + this.#headers.contentSize()
    return { body, header, total: body + header, source: 'COMPUTED' }
  }

  get to() {
    return expect(this).to
  }

  clone() {
    return new Request(this.toJSON())
  }

  toJSON() {
    return {
      url: this.#url.toJSON(),
      method: this.method,
      header: this.#headers.toJSON(),
      ...(this.#body ? { body: this.#body.toJSON() } : {}),
      ...(this.#auth ? { auth: this.#auth.toJSON() } : {}),
    }
  }
}

/** What goes to the parent: texts only, however the script made them. */
export function plainRequest(request, fill = (text) => text) {
  const text = (value) =>
    value === undefined || value === null ? '' : fill(typeof value === 'string' ? value : JSON.stringify(value))
  const rows = (list) =>
    list.members.map((each) => ({
      ...(each.type === 'file' ? { type: 'file', src: each.src === undefined ? '' : text([each.src].flat()[0]) } : {}),
      key: text(each.key),
      value: each.value === null && list instanceof HeaderList === false ? null : text(each.value),
      ...(each.disabled ? { disabled: true } : {}),
      ...(each.contentType ? { contentType: String(each.contentType) } : {}),
    }))
  const url = request.url
  const body = request.body
  const content = {}
  if (body?.mode && !body.disabled) {
    content.mode = String(body.mode)
    if (body.mode === 'raw') {
      content.raw = text(body.raw)
      content.language = body.options?.raw?.language
    } else if (body.mode === 'urlencoded') {
      content.rows = rows(body.urlencoded instanceof PropertyList ? body.urlencoded : new PropertyList(body.urlencoded))
    } else if (body.mode === 'formdata') {
      content.rows = rows(body.formdata instanceof PropertyList ? body.formdata : new PropertyList(body.formdata))
    } else if (body.mode === 'graphql') {
      const given = typeof body.graphql === 'string' ? { query: body.graphql } : (body.graphql ?? {})
      content.query = text(given.query)
      content.variables = text(given.variables)
      content.operationName = given.operationName ? text(given.operationName) : undefined
    } else if (body.mode === 'file') {
      content.src = text(typeof body.file === 'string' ? body.file : body.file?.src)
    }
  }
  return {
    method: text(request.method),
    url: text(url.written()),
    variables: url.variables.members
      .filter((each) => each.value !== undefined)
      .map((each) => ({ key: text(each.key), value: text(each.value) }))
      .filter((each, _, all) => each === all.findLast((last) => last.key === each.key)),
    headers: rows(request.headers),
    body: content,
    auth: plainAuth(request.auth, text),
    options: plainOptions(request.options),
  }
}

/** How it is sent: those options of a request that scripts may set. */
function plainOptions(given) {
  const { timeout, maxRedirects, followRedirects } = given ?? {}
  const number = (value) => (value === undefined || value === null ? undefined : Math.floor(Number(value)))
  return (
    given && {
      timeout: number(timeout),
      maxRedirects: number(maxRedirects),
      followRedirects: followRedirects === undefined ? undefined : Boolean(followRedirects),
    }
  )
}

/** Those parts of a request that the script changed; nothing where it changed none. */
export function changedParts(request, before) {
  const now = plainRequest(request)
  const parts = Object.keys(now).filter((part) => JSON.stringify(now[part]) !== JSON.stringify(before[part]))
  return parts.length === 0 ? undefined : Object.fromEntries(parts.map((part) => [part, now[part]]))
}
