// `pm.expect`: chai, with assertions about responses in Postman's words.

import { load } from './modules.js'
import { parse } from './state.js'

let chai

/** The value at a path such as `data.items[0].id`. */
export function at(value, path) {
  const keys = Array.isArray(path)
    ? path
    : String(path)
        .replace(/\[['"]?([^\]'"]*)['"]?\]/g, '.$1')
        .split('.')
        .filter((each) => each !== '')
  return keys.reduce((each, key) => (each === null || each === undefined ? undefined : each[key]), value)
}

function isResponse(value) {
  return (
    typeof value === 'object' && value !== null && typeof value.code === 'number' && typeof value.text === 'function'
  )
}

/** Words of a kind of status: what `to.be.…` says, and whether a status is so. */
const KINDS = {
  info: (code) => code >= 100 && code < 200,
  success: (code) => code >= 200 && code < 300,
  redirection: (code) => code >= 300 && code < 400,
  clientError: (code) => code >= 400 && code < 500,
  serverError: (code) => code >= 500 && code < 600,
  error: (code) => code >= 400 && code < 600,
  created: 201,
  accepted: 202,
  withoutContent: 204,
  badRequest: 400,
  unauthorized: 401,
  unauthorised: 401,
  forbidden: 403,
  notFound: 404,
  notAcceptable: 406,
  rateLimited: 429,
}

function kinds(Assertion) {
  for (const [word, rule] of Object.entries(KINDS)) {
    Assertion.addProperty(word, function () {
      const response = this._obj
      if (!isResponse(response)) {
        throw new chai.AssertionError(`expected a response, to see whether it is ${word}`)
      }
      const code = response.code
      if (typeof rule === 'number') {
        this.assert(
          code === rule,
          `expected response to have status code ${rule} but got ${code}`,
          `expected response to not have status code ${rule}`,
        )
      } else {
        this.assert(
          rule(code),
          `expected response code to be ${word} but found ${code}`,
          `expected response code to not be ${word} but found ${code}`,
        )
      }
    })
  }
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

function text(response) {
  const body = response.text()
  return body === undefined || body === null ? '' : body
}

function json(assertion, response) {
  try {
    return response.json()
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
    const { code, status } = this._obj
    if (typeof expected === 'string' && !/^\d+$/.test(expected)) {
      this.assert(
        status === expected,
        `expected response to have status reason '${expected}' but got '${status}'`,
        `expected response to not have status reason '${expected}'`,
      )
    } else {
      this.assert(
        code === Number(expected),
        `expected response to have status code ${expected} but got ${code}`,
        `expected response to not have status code ${expected}`,
        Number(expected),
        code,
      )
    }
  })
  Assertion.addMethod('header', function (name, value) {
    const headers = this._obj.headers
    const has = headers.has(name)
    if (value === undefined) {
      this.assert(
        has,
        `expected response to have header with key '${name}'`,
        `expected response to not have header with key '${name}'`,
      )
    } else {
      const found = headers.get(name)
      this.assert(
        has,
        `expected response to have header with key '${name}'`,
        `expected response to not have header with key '${name}'`,
      )
      this.assert(
        utils.eql(found, value),
        `expected '${name}' response header to be '${value}' but got '${found}'`,
        `expected '${name}' response header to not be '${value}'`,
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
        `expected response body text to match ${expected} but got '${body}'`,
        `expected response body text to not match ${expected}`,
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
        `expected response body to equal '${expected}' but got '${body}'`,
        `expected response body to not equal '${expected}'`,
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
      this.assert(
        found !== undefined,
        `expected #{act} in response to contain property '${path}'`,
        `expected #{act} in response to not contain property '${path}'`,
        path,
        body,
      )
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
    const body = isResponse(this._obj) ? json(this, this._obj) : this._obj
    const ajv = new Ajv({ allErrors: true, logger: false, ...options })
    const valid = ajv.validate(schema, body)
    const why = (ajv.errors ?? []).map((each) => `data${each.dataPath ?? ''} ${each.message}`).join(', ')
    this.assert(
      valid,
      `expected data to satisfy schema but found following errors: \n${why}`,
      'expected data to not satisfy schema',
    )
  })
  const time = function (expected) {
    this.assert(
      this._obj.responseTime === expected,
      `expected response to have response time ${expected} but got ${this._obj.responseTime}`,
      `expected response to not have response time ${expected}`,
    )
  }
  Assertion.addChainableMethod('responseTime', time, function () {
    if (isResponse(this._obj)) {
      utils.flag(this, 'object', this._obj.responseTime)
    }
  })
  Assertion.addChainableMethod('responseSize', function (expected) {
    this.assert(
      this._obj.responseSize === expected,
      `expected response size to equal ${expected} but got ${this._obj.responseSize}`,
      `expected response size to not equal ${expected}`,
    )
  })
}

/** chai, once the first assertion asks for it. */
export function assertions() {
  if (!chai) {
    chai = load('chai')
    chai.use((library, utils) => {
      kinds(library.Assertion)
      contents(library.Assertion, utils)
    })
  }
  return chai
}

export function expect(...args) {
  return assertions().expect(...args)
}
