// `pm.response` and what `pm.sendRequest` gives.

import { HeaderList } from './lists.js'
import { load } from './modules.js'
import { json } from './json.js'
import { bytesOf, base64 } from './text.js'
import { expect } from './expect.js'
import { ResponseCookies } from './cookies.js'
import { contentInfo } from './content.js'

/** A response. */
export class Response {
  #given
  #text
  #id

  constructor(given, cookies = []) {
    this.#given = given
    this.code = given.code ?? 0
    this.status = given.status || REASONS[this.code] || ''
    this.headers = new HeaderList(given.headers ?? given.header ?? [])
    this.responseTime = given.responseTime ?? 0
    this.responseSize = given.size ?? this.text().length
    this.cookies = new ResponseCookies(cookies)
  }

  /** Made when it is asked for: another for each response. */
  get id() {
    return (this.#id ??= globalThis.crypto.randomUUID())
  }

  text() {
    if (this.#given.unread) {
      throw new Error(this.#given.unread)
    }
    this.#text ??= this.#given.body ?? new globalThis.TextDecoder().decode(bytesOf(this.#given.base64 ?? ''))
    return (this.#text = this.#text.replace(/^\uFEFF/, ''))
  }

  json(reviver) {
    return json(this.text(), reviver)
  }

  /** A body that calls a function with its JSON. */
  jsonp(reviver) {
    const text = this.text().trim()
    const call = /^[^({["]*\(([\s\S]*)\)\s*;?$/.exec(text)
    return json(call ? call[1] : text, reviver)
  }

  #bytes() {
    return this.#given.base64 === undefined
      ? new globalThis.TextEncoder().encode(this.text())
      : bytesOf(this.#given.base64)
  }

  get stream() {
    return globalThis.Buffer.from(this.#bytes())
  }

  reason() {
    return this.status
  }

  size() {
    const body = this.responseSize
    const header = `HTTP/1.1 ${this.code} ${this.status}\r\n\r\n`.length + this.headers.contentSize()
    return { body, header, total: body + header }
  }

  get type() {
    return this.headers.get('content-type')
  }

  contentInfo() {
    return contentInfo(this.type, this.headers.get('content-disposition'))
  }

  mime() {
    const { contentType, charset } = this.contentInfo()
    return { type: contentType.split('/')[0], format: contentType.split('/')[1], source: 'header', charset }
  }

  encoding() {
    const format = this.headers.get('content-encoding')
    return format ? { format, source: 'header' } : {}
  }

  dataURI() {
    const type = this.contentInfo().contentType
    return `data:${type};base64, ${base64(this.#bytes())}`
  }

  get to() {
    return expect(this).to
  }

  get not() {
    return expect(this).not
  }

  /** What its status is called and means. */
  details() {
    const { name, detail } = load('parley-reasons').lookup(this.code)
    return { name: this.status, detail, code: this.code, standardName: name }
  }

  toJSON() {
    return {
      id: this.id,
      status: this.status,
      code: this.code,
      header: this.headers.toJSON(),
      stream: this.#given.unread ? undefined : { type: 'Buffer', data: [...this.#bytes()] },
      cookie: this.cookies.toJSON(),
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
