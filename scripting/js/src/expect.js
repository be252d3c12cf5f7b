// `pm.expect`: chai, with assertions about responses in Postman's words.

import { load } from './modules.js'
import { parse } from './state.js'

let chai

/** The value at a path such as `data.items[0].id`. */
export function at(value, path) {
  const piece = /\[(?:(["'])((?:\\.|(?!\1).)*)\1|([^\]]*))\]|[^.[\]]+/g
  const keys = Array.isArray(path)
    ? path
    : Array.from(String(path).matchAll(piece), ([whole, quote, quoted, index]) =>
        quote ? quoted.replace(/\\(.)/g, '$1') : (index ?? whole),
      )
  return keys.reduce((each, key) => (each === null || each === undefined ? undefined : each[key]), value)
}

/** An assertion is none, and throws where it is asked for what it has not. */
function isResponse(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'number' &&
    typeof value.text === 'function'
  )
}

/** Words of kinds of status: what `to.be.…` says, by the first digits of such. */
const CLASSES = { info: [1], success: [2], redirection: [3], clientError: [4], serverError: [5], error: [4, 5] }

/** Words of single ones. */
const CODES = {
  created: [201, 'CREATED'],
  accepted: [202, 'ACCEPTED'],
  withoutContent: [204, 'NO CONTENT'],
  badRequest: [400, 'BAD REQUEST'],
  unauthorized: [401, 'UNAUTHORIZED'],
  unauthorised: [401, 'UNAUTHORISED'],
  forbidden: [403, 'FORBIDDEN'],
  notFound: [404, 'NOT FOUND'],
  notAcceptable: [406, 'NOT ACCEPTABLE'],
  rateLimited: [429, 'TOO MANY REQUESTS'],
}

function responseOf(assertion, word) {
  if (!isResponse(assertion._obj)) {
    throw new chai.AssertionError(`expected a response, to see whether it is ${word}`)
  }
  return assertion._obj
}

function inClass(assertion, digits, code) {
  const named = digits.map((digit) => `${digit}XX`).join(' or ')
  assertion.assert(
    digits.includes(Math.floor(code / 100)),
    `expected response code to be ${named} but found ${code}`,
    `expected response code to not be ${named} but found ${code}`,
  )
}

function hasCode(assertion, expected) {
  const { code } = assertion._obj
  assertion.assert(
    code === Number(expected),
    `expected response to have status code ${expected} but got ${code}`,
    `expected response to not have status code ${expected}`,
    Number(expected),
    code,
  )
}

function hasReason(assertion, expected) {
  const { status } = assertion._obj
  assertion.assert(
    status === expected,
    `expected response to have status reason '${expected}' but got '${status}'`,
    `expected response to not have status reason '${expected}'`,
  )
}

function kinds(Assertion) {
  for (const [word, digits] of Object.entries(CLASSES)) {
    Assertion.addProperty(word, function () {
      inClass(this, digits, responseOf(this, word).code)
    })
  }
  for (const [word, [wanted, reason]] of Object.entries(CODES)) {
    Assertion.addProperty(word, function () {
      const { code, status } = responseOf(this, word)
      this.assert(
        code === wanted,
        `expected response to have status reason '${reason}' but got '${status}'`,
        `expected response to not have status reason '${reason}'`,
      )
    })
  }
  Assertion.addMethod('statusCodeClass', function (digit) {
    inClass(this, [Number(digit)], responseOf(this, 'of a class').code)
  })
  Assertion.addMethod('statusCode', function (code) {
    hasCode(this, code)
  })
  Assertion.addMethod('statusReason', function (reason) {
    hasReason(this, reason)
  })
  Assertion.overwriteProperty(
    'ok',
    (usual) =>
      function () {
        if (isResponse(this._obj)) {
          const { code, status } = this._obj
          this.assert(
            code === 200,
            `expected response to have status reason 'OK' but got '${status}'`,
            `expected response to not have status reason 'OK'`,
          )
        } else {
          usual.call(this)
        }
      },
  )
}

/** The body of a response, or of a request. */
function text(given) {
  return String((typeof given.text === 'function' ? given.text() : given.body) ?? '')
}

function json(assertion, response) {
  try {
    return typeof response.json === 'function' ? response.json() : parse(text(response))
  } catch (error) {
    assertion.assert(false, `expected response body to be a valid json but got error ${error.message}`, '')
    return undefined
  }
}

function contents(Assertion, utils) {
  Assertion.addProperty('withBody', function () {
    this.assert(
      text(this._obj).length > 0,
      'expected response to have content in body',
      'expected response to not have content in body',
    )
  })
  Assertion.addProperty('json', function () {
    let error
    try {
      parse(text(this._obj))
    } catch (e) {
      error = e
    }
    this.assert(
      !error,
      `expected response body to be a valid json but got error ${error?.message}`,
      'expected response body not to be a valid json',
    )
  })
  Assertion.addMethod('status', function (expected) {
    if (typeof expected === 'string' && !/^\d+$/.test(expected)) {
      hasReason(this, expected)
    } else {
      hasCode(this, expected)
    }
  })
  Assertion.addMethod('header', function (name, value) {
    const headers = this._obj.headers
    const has = headers.has(name)
    const subject = isResponse(this._obj) ? 'response' : 'request'
    if (value === undefined) {
      this.assert(
        has,
        `expected ${subject} to have header with key '${name}'`,
        `expected ${subject} to not have header with key '${name}'`,
      )
    } else {
      const found = headers.get(name)
      if (!utils.flag(this, 'negate')) {
        this.assert(has, `expected ${subject} to have header with key '${name}'`, '')
      }
      this.assert(
        utils.eql(found, value),
        `expected '${name}' ${subject} header to be '${value}' but got '${found}'`,
        `expected '${name}' ${subject} header to not be '${value}'`,
        value,
        found,
      )
    }
  })
  Assertion.addMethod('body', function (expected) {
    const body = text(this._obj)
    if (expected === undefined) {
      this.assert(
        body.length > 0,
        'expected response to have content in body',
        'expected response to not have content in body',
      )
    } else if (expected instanceof RegExp) {
      this.assert(
        expected.test(body),
        'expected response body text to match #{exp} but got #{act}',
        'expected response body text to not match #{exp}',
        expected,
        body,
      )
    } else if (typeof expected === 'object') {
      this.assert(
        utils.eql(json(this, this._obj), expected),
        'expected response body json to equal #{exp} but got #{act}',
        'expected response body json to not equal #{exp}',
        expected,
        body,
      )
    } else {
      this.assert(
        body === String(expected),
        'expected response body to equal #{exp} but got #{act}',
        'expected response body to not equal #{exp}',
        expected,
        body,
      )
    }
  })
  Assertion.addMethod('jsonBody', function (path, ...value) {
    const body = isResponse(this._obj) ? json(this, this._obj) : this._obj
    if (path === undefined) {
      this.assert(
        typeof body === 'object',
        'expected response body to be json',
        'expected response body not to be json',
      )
    } else if (typeof path === 'object') {
      this.assert(
        utils.eql(body, path),
        'expected response body json to equal #{exp} but got #{act}',
        'expected response body json to not equal #{exp}',
        path,
        body,
      )
    } else {
      const found = at(body, path)
      if (value.length === 0 || !utils.flag(this, 'negate')) {
        this.assert(
          found !== undefined,
          `expected #{act} in response to contain property '${path}'`,
          `expected #{act} in response to not contain property '${path}'`,
          path,
          body,
        )
      }
      if (value.length > 0) {
        this.assert(
          utils.eql(found, value[0]),
          `expected response body json at "${path}" to contain #{exp} but got #{act}`,
          `expected response body json at "${path}" to not contain #{exp}`,
          value[0],
          found,
        )
      }
    }
  })
  Assertion.addMethod('jsonSchema', function (schema, options) {
    const Ajv = load('ajv')
    const body = isResponse(this._obj) ? this._obj.json() : this._obj
    const ajv = new Ajv({ allErrors: true, logger: false, unknownFormats: 'ignore', ...options })
    const valid = ajv.validate(schema, body)
    const why = (ajv.errors ?? []).map((each) => `data${each.dataPath ?? ''} ${each.message}`).join(', ')
    this.assert(
      valid,
      `expected data to satisfy schema but found following errors: \n${why}`,
      'expected data to not satisfy schema',
    )
  })
  measured(Assertion, utils, 'responseTime', 'response time', (response) => response.responseTime)
  measured(Assertion, utils, 'responseSize', 'size', (response) => response.size().total)
}

/** A number of a response: compared by what follows it in a chain, or by its own call. */
function measured(Assertion, utils, word, called, measure) {
  const equals = function (expected) {
    const found = this._obj
    this.assert(
      found === expected,
      `expected response to have ${called} ${expected} but got ${found}`,
      `expected response to not have ${called} ${expected}`,
    )
  }
  Assertion.addChainableMethod(word, equals, function () {
    if (isResponse(this._obj)) {
      utils.flag(this, 'object', measure(this._obj))
    }
  })
}

/**
 * chai puts a proxy around each step of a chain, so that a word which it does not know is an error. Here that takes as long as all the rest: one proxy
 * behind all steps sees the same, and leaves the words of the error to chai's own.
 */
function watch(library, { proxify }) {
  const { Assertion, config, use } = library
  let wanted = config.useProxy
  let asked = false
  Object.defineProperty(config, 'useProxy', { enumerable: true, get: () => asked, set: (value) => (wanted = value) })
  const asking = (what) => {
    asked = true
    try {
      return what()
    } finally {
      asked = false
    }
  }
  const unknown = (step, word) => asking(() => proxify(step)[word])
  // methods that it makes are watched, too
  library.use = (extension) => asking(() => use(extension))
  // without it each step would be looked for it behind all of them
  Object.defineProperty(Assertion.prototype, '__flags', { value: undefined, writable: true })
  Object.setPrototypeOf(
    Assertion.prototype,
    new Proxy(Object.prototype, {
      get: (all, word, step) =>
        asked || !wanted || word in all || config.proxyExcludedKeys.includes(word)
          ? Reflect.get(all, word, step)
          : unknown(step, word),
    }),
  )
}

/** chai, once the first assertion asks for it. */
export function assertions() {
  if (!chai) {
    chai = load('chai')
    chai.use((library, utils) => {
      kinds(library.Assertion)
      contents(library.Assertion, utils)
      watch(library, utils)
    })
  }
  return chai
}

export function expect(...args) {
  return assertions().expect(...args)
}
