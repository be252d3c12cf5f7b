// `pm.response` and what `pm.sendRequest` gives.

import { HeaderList } from './lists.js'
import { parse } from './state.js'
import { bytesOf, base64 } from './text.js'
import { expect } from './expect.js'
import { ResponseCookies } from './cookies.js'

/** A response. */
export class Response {
  #given
  #text

  constructor(given, cookies = []) {
    this.#given = given
    this.id = undefined
    this.code = given.code ?? 0
    this.status = given.status || REASONS[this.code] || ''
    this.headers = new HeaderList(given.headers ?? given.header ?? [])
    this.responseTime = given.responseTime ?? 0
    this.responseSize = given.size ?? this.text().length
    this.cookies = new ResponseCookies(cookies)
  }

  text() {
    if (this.#given.unread) {
      throw new Error(this.#given.unread)
    }
    return (this.#text ??= this.#given.body ?? new globalThis.TextDecoder().decode(bytesOf(this.#given.base64 ?? '')))
  }

  json(reviver) {
    const text = this.text().replace(/^\uFEFF/, '')
    try {
      return parse(text, reviver)
    } catch (error) {
      error.name = 'JSONError'
      error.message = text === '' ? 'No data, empty input at 1:1' : `The response is no JSON: ${error.message}`
      throw error
    }
  }

  get stream() {
    const { Buffer } = globalThis
    return this.#given.base64 === undefined
      ? Buffer.from(this.text(), 'utf8')
      : Buffer.from(this.#given.base64, 'base64')
  }

  reason() {
    return this.status
  }

  size() {
    return {
      body: this.responseSize,
      header: this.headers.contentSize(),
      total: this.responseSize + this.headers.contentSize(),
    }
  }

  get type() {
    return this.headers.get('content-type')
  }

  contentInfo() {
    const [mimeType, ...rest] = String(this.type ?? 'text/plain').split(';')
    const charset = /charset="?([^";]+)/i.exec(rest.join(';'))?.[1] ?? 'utf8'
    const contentType = mimeType.trim()
    return {
      contentType,
      mimeType: contentType,
      charset,
      mimeFormat: /json|xml|html|javascript/.exec(contentType)?.[0] ?? 'raw',
    }
  }

  mime() {
    const { contentType, charset } = this.contentInfo()
    return { type: contentType.split('/')[0], format: contentType.split('/')[1], source: 'header', charset }
  }

  dataURI() {
    const type = this.contentInfo().contentType
    return `data:${type};base64,${this.#given.base64 ?? base64(new globalThis.TextEncoder().encode(this.text()))}`
  }

  get to() {
    return expect(this).to
  }

  get not() {
    return expect(this).not
  }

  details() {
    return { code: this.code, name: this.status, detail: '' }
  }

  toJSON() {
    return {
      code: this.code,
      status: this.status,
      header: this.headers.toJSON(),
      body: this.#given.unread ? undefined : this.text(),
      responseTime: this.responseTime,
      responseSize: this.responseSize,
    }
  }
}

const REASONS = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  418: "I'm a teapot",
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}
