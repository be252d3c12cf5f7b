// `URL` and `URLSearchParams` as scripts use them (the special schemes of the URL standard).

const PORTS = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443', 'ftp:': '21' }

function form(text) {
  return encodeURIComponent(text.toWellFormed())
    .replace(/%20/g, '+')
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

function unform(text) {
  const plain = text.replace(/\+/g, ' ')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain.replace(/(?:%[0-9a-f]{2})+/gi, (some) => {
      try {
        return decodeURIComponent(some)
      } catch {
        return '\uFFFD'
      }
    })
  }
}

/** Names and values of a query. */
export class URLSearchParams {
  #pairs = []
  #changed = () => undefined

  constructor(given = '', changed = undefined) {
    if (typeof given === 'string') {
      this.#read(given)
    } else if (typeof given?.[Symbol.iterator] === 'function') {
      this.#pairs = [...given].map(([name, value]) => [String(name), String(value)])
    } else {
      this.#pairs = Object.entries(given ?? {}).map(([name, value]) => [name, String(value)])
    }
    if (changed) {
      this.#changed = changed
    }
  }

  #read(text) {
    const query = text.startsWith('?') ? text.slice(1) : text
    this.#pairs = query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const sign = pair.indexOf('=')
        return sign < 0 ? [unform(pair), ''] : [unform(pair.slice(0, sign)), unform(pair.slice(sign + 1))]
      })
  }

  append(name, value) {
    this.#pairs.push([String(name), String(value)])
    this.#changed()
  }

  delete(name, value) {
    this.#pairs = this.#pairs.filter(
      (pair) => pair[0] !== String(name) || (value !== undefined && pair[1] !== String(value)),
    )
    this.#changed()
  }

  get(name) {
    return this.#pairs.find((pair) => pair[0] === String(name))?.[1] ?? null
  }

  getAll(name) {
    return this.#pairs.filter((pair) => pair[0] === String(name)).map((pair) => pair[1])
  }

  has(name, value) {
    return this.#pairs.some((pair) => pair[0] === String(name) && (value === undefined || pair[1] === String(value)))
  }

  set(name, value) {
    const at = this.#pairs.findIndex((pair) => pair[0] === String(name))
    if (at < 0) {
      this.append(name, value)
      return
    }
    this.#pairs[at][1] = String(value)
    this.#pairs = this.#pairs.filter((pair, index) => index <= at || pair[0] !== String(name))
    this.#changed()
  }

  sort() {
    this.#pairs.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    this.#changed()
  }

  forEach(callback) {
    this.#pairs.forEach(([name, value]) => callback(value, name, this))
  }

  *entries() {
    yield* this.#pairs.map((pair) => [...pair])
  }

  *keys() {
    yield* this.#pairs.map((pair) => pair[0])
  }

  *values() {
    yield* this.#pairs.map((pair) => pair[1])
  }

  [Symbol.iterator]() {
    return this.entries()
  }

  get size() {
    return this.#pairs.length
  }

  toString() {
    return this.#pairs.map(([name, value]) => `${form(name)}=${form(value)}`).join('&')
  }
}

function resolved(path) {
  const result = []
  const pieces = path.split('/')
  pieces.forEach((piece, index) => {
    const last = index === pieces.length - 1
    if (/^(\.|%2e){2}$/i.test(piece)) {
      if (result.length > 1) {
        result.pop()
      }
      if (last) {
        result.push('')
      }
    } else if (/^(\.|%2e)$/i.test(piece)) {
      if (last) {
        result.push('')
      }
    } else {
      result.push(piece)
    }
  })
  return result.join('/')
}

function escaped(text, also) {
  return text.toWellFormed().replace(also, (char) => encodeURIComponent(char))
}

/** A URL. */
export class URL {
  #parts
  #params

  constructor(given, base) {
    const text = String(given).trim()
    const own = /^[a-z][a-z0-9+.-]*:/i.test(text)
    if (!own && base === undefined) {
      throw new TypeError(`Invalid URL: ${text}`)
    }
    this.#parts = this.#read(own ? text : URL.#join(text, new URL(base)))
    this.#params = new URLSearchParams(this.search, () => {
      const query = this.#params.toString()
      this.#parts.search = query ? `?${query}` : ''
    })
  }

  static #join(text, base) {
    if (text.startsWith('//')) {
      return base.protocol + text
    }
    const place = base.origin.replace('//', `//${base.#user}`)
    if (text.startsWith('/')) {
      return place + text
    }
    if (text.startsWith('?')) {
      return place + base.pathname + text
    }
    if (text.startsWith('#')) {
      return place + base.pathname + base.search + text
    }
    return text === '' ? base.href : place + base.pathname.replace(/[^/]*$/, '') + text
  }

  #read(text) {
    const protocol = /^[^:]*:/.exec(text)[0].toLowerCase()
    const special = Object.hasOwn(PORTS, protocol) || protocol === 'file:'
    const match = /^[^:]*:(?:[/\\]{2}([^/\\?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text)
    const place = match[1] ?? ''
    const sign = place.lastIndexOf('@')
    const [username = '', password = ''] = sign < 0 ? [] : place.slice(0, sign).split(/:(.*)/s)
    const address = /^(\[[0-9a-f:.]+]|[^:]*)(?::(\d*))?$/i.exec(place.slice(sign + 1))
    if (!address || (special && protocol !== 'file:' && address[1] === '') || Number(address[2] ?? 0) > 65535) {
      throw new TypeError(`Invalid URL: ${text}`)
    }
    if (/[\s<>^|%]/.test(address[1])) {
      throw new TypeError(`Invalid URL: ${text}`)
    }
    const port =
      address[2] === undefined || address[2] === '' || address[2] === PORTS[protocol] ? '' : String(Number(address[2]))
    const path = special ? resolved(match[2].replace(/\\/g, '/') || '/') : match[2]
    return {
      protocol,
      username,
      password,
      hostname: address[1].toLowerCase(),
      port,
      special,
      slashes: match[1] !== undefined,
      pathname: escaped(path, /[^\x21\x24-\x3b\x3d\x40-\x5f\x61-\x7a\x7c\x7e%]/gu),
      search: match[3] && match[3] !== '?' ? escaped(match[3], /[^\x21\x23-\x26\x28-\x3b\x3d\x3f-\x7e%]/gu) : '',
      hash: match[4] && match[4] !== '#' ? escaped(match[4], /[^\x21\x23-\x3b\x3d\x3f-\x5f\x61-\x7e%]/gu) : '',
    }
  }

  get #user() {
    const { username, password } = this.#parts
    return username || password ? `${username}${password ? `:${password}` : ''}@` : ''
  }

  get href() {
    const { protocol, slashes, pathname, search, hash } = this.#parts
    return `${protocol}${slashes ? '//' : ''}${this.#user}${this.host}${pathname}${search}${hash}`
  }

  get origin() {
    return this.#parts.special && this.#parts.protocol !== 'file:' ? `${this.#parts.protocol}//${this.host}` : 'null'
  }

  get host() {
    return this.#parts.hostname + (this.#parts.port ? `:${this.#parts.port}` : '')
  }

  set host(value) {
    ;[this.#parts.hostname, this.#parts.port = ''] = String(value).split(':')
  }

  get searchParams() {
    return this.#params
  }

  get search() {
    return this.#parts.search
  }

  set search(value) {
    const query = String(value).replace(/^\?/, '')
    this.#parts.search = query ? `?${query}` : ''
    this.#params = new URLSearchParams(query, () => (this.search = this.#params.toString()))
  }

  get hash() {
    return this.#parts.hash
  }

  set hash(value) {
    const hash = String(value).replace(/^#/, '')
    this.#parts.hash = hash ? `#${hash}` : ''
  }

  get protocol() {
    return this.#parts.protocol
  }

  set protocol(value) {
    this.#parts.protocol = `${String(value).replace(/:.*$/, '')}:`
  }

  get pathname() {
    return this.#parts.pathname
  }

  set pathname(value) {
    const path = String(value)
    this.#parts.pathname = path.startsWith('/') ? path : `/${path}`
  }

  get hostname() {
    return this.#parts.hostname
  }

  set hostname(value) {
    this.#parts.hostname = String(value)
  }

  get port() {
    return this.#parts.port
  }

  set port(value) {
    const port = String(value)
    this.#parts.port = port === PORTS[this.#parts.protocol] ? '' : port
  }

  get username() {
    return this.#parts.username
  }

  set username(value) {
    this.#parts.username = encodeURIComponent(value)
  }

  get password() {
    return this.#parts.password
  }

  set password(value) {
    this.#parts.password = encodeURIComponent(value)
  }

  toString() {
    return this.href
  }

  toJSON() {
    return this.href
  }

  static canParse(given, base) {
    try {
      new URL(given, base)
      return true
    } catch {
      return false
    }
  }
}
