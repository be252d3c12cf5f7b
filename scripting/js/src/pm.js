// `pm`

import { ask, guarded, run, tell, words } from './state.js'
import { allVariables, filled, scopes } from './variables.js'
import { assertions, expect } from './expect.js'
import { plainRequest, Request } from './request.js'
import { authorize } from './auth.js'
import { require } from './modules.js'
import { Response } from './response.js'
import { PmCookies } from './cookies.js'
import { base64, bytesOf } from './text.js'
import { json } from './json.js'

let tests = 0

function settled(event, error) {
  event.verdict = error === undefined ? 'passed' : 'failed'
  event.error = error === undefined ? undefined : words(error)
}

function waiting(event) {
  run.pending += 1
  let done = false
  return (error) => {
    if (!done) {
      done = true
      run.pending -= 1
      settled(event, error)
    }
  }
}

function test(name, body) {
  const event = tell({ type: 'test', name: String(name), verdict: 'failed', error: 'It did not end' })
  tests += 1
  if (typeof body !== 'function') {
    settled(event, undefined)
    return this ?? pm
  }
  try {
    if (body.length > 0) {
      const done = waiting(event)
      try {
        body((error) => done(error === null ? undefined : error))
      } catch (error) {
        done(error)
      }
      return this ?? pm
    }
    const result = body()
    if (typeof result?.then === 'function') {
      const done = waiting(event)
      result.then(
        () => done(undefined),
        (error) => done(error ?? new Error('rejected')),
      )
    } else {
      settled(event, undefined)
    }
  } catch (error) {
    settled(event, error ?? new Error('thrown'))
  }
  return this ?? pm
}

test.skip = (name) => {
  tests += 1
  tell({ type: 'test', name: String(name), verdict: 'skipped' })
  return pm
}
test.index = () => tests

/** Reads what scripts give to `pm.sendRequest`. */
function wanted(given) {
  if (given instanceof Request) {
    return given
  }
  const plain = typeof given?.toJSON === 'function' ? given.toJSON() : given
  return new Request(plain)
}

/** Why a request was not answered, with the code that Node.js has for it. */
function failed({ error, code }) {
  return Object.assign(new Error(error), code === undefined ? {} : { code })
}

function sendRequest(given, callback) {
  const asked = wanted(given)
  const made = authorize(asked, filled)
  const request = plainRequest(asked, filled)
  if (made) {
    request.auth = null
  }
  const send = (answer) => ask('send', { request }, answer)
  const response = (reply) => new Response(reply.response, reply.cookies)
  if (typeof callback === 'function') {
    send((reply) =>
      reply.error ? guarded(callback, failed(reply), undefined) : guarded(callback, null, response(reply), {}),
    )
    return undefined
  }
  return new Promise((resolve, reject) =>
    send((reply) => (reply.error ? reject(failed(reply)) : resolve(response(reply)))),
  )
}

/** What a saved request answered; what its scripts made of variables is seen from now on. */
function ran(reply) {
  reply.changes?.forEach(({ scope, name, value }) => scopes[scope]?.adopt(name, value))
  return reply.response ? new Response(reply.response, reply.cookies) : null
}

/** Runs a saved request with its scripts; gives its response, or null where one of them skipped it. */
function runRequest(name, options) {
  const request = String(name)
  const variables = { ...(options?.variables ?? {}) }
  return new Promise((resolve, reject) =>
    ask('run', { request, variables }, (reply) => (reply.error ? reject(failed(reply)) : resolve(ran(reply)))),
  )
}

function secret(detail) {
  return new Promise((resolve, reject) =>
    ask('vault', detail, (reply) => (reply.error ? reject(new Error(reply.error)) : resolve(reply.secret))),
  )
}

/** Secrets of the person, which the parent keeps. */
const vault = {
  get: (name) => secret({ does: 'get', name: String(name) }),
  set: (name, value) => secret({ does: 'set', name: String(name), secret: String(value) }).then(() => undefined),
  unset: (name) => secret({ does: 'unset', name: String(name) }).then(() => undefined),
}

function setNextRequest(name) {
  run.next = name === null || name === undefined ? null : String(name)
}

function skipRequest() {
  run.skipped = true
  throw run.skipping
}

function ignored(what) {
  tell({ type: 'ignored', name: what })
}

const visualizer = {
  set: () => ignored('pm.visualizer: what it would show is not shown'),
  clear: () => undefined,
}

function message(given) {
  const binary = given.base64 !== undefined
  return {
    type: binary ? 'binary' : 'text',
    binary,
    get data() {
      return binary ? bytesOf(given.base64) : given.text
    },
    set data(value) {
      this.update(value)
    },
    text: () => (binary ? new globalThis.TextDecoder().decode(bytesOf(given.base64)) : given.text),
    json: () => json(binary ? new globalThis.TextDecoder().decode(bytesOf(given.base64)) : given.text),
    update(value) {
      Object.assign(given, { text: undefined, base64: undefined }, content(value))
      run.message = given
    },
    toString: () => (binary ? `binary message` : given.text),
  }
}

/** A text or bytes to be sent. */
function content(value) {
  if (value instanceof ArrayBuffer) {
    return { base64: base64(new Uint8Array(value)) }
  }
  if (ArrayBuffer.isView(value)) {
    return { base64: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
  }
  return { text: typeof value === 'string' ? value : JSON.stringify(value) }
}

const socket = {
  send: (value) => {
    run.commands.push({ does: 'send', ...content(value) })
  },
  close: (code = 1000, reason = '') => {
    run.commands.push({ does: 'close', code: Number(code) || 1000, reason: String(reason) })
  },
}

/** A property that is made when it is first asked for; until then it may stand in an object behind the one whose it is. */
export function lazily(target, name, make, where = target) {
  Object.defineProperty(where, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make()
      if (value !== undefined) {
        Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: true })
      }
      return value
    },
    set(value) {
      Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: true })
    },
  })
}

export const pm = {}

export function openPm(call) {
  Object.assign(pm, {
    info: call.info,
    environment: scopes.environment,
    globals: scopes.globals,
    collectionVariables: scopes.collection,
    iterationData: scopes.data,
    variables: allVariables,
    test,
    sendRequest,
    setNextRequest,
    execution: {
      setNextRequest,
      ...(call.response ? {} : { skipRequest }),
      runRequest,
      location: Object.assign([...(call.location ?? [])], { current: call.current }),
    },
    visualizer,
    require,
    getData: (callback) => guarded(callback, null, undefined),
    vault,
  })
  pm.expect = Object.assign((...args) => expect(...args), { fail: (...args) => assertions().expect.fail(...args) })
  lazily(pm, 'request', () => {
    run.request = new Request(call.request)
    run.before = plainRequest(run.request)
    return run.request
  })
  lazily(pm, 'cookies', () => new PmCookies(call.cookies ?? []))
  if (call.response) {
    lazily(pm, 'response', () => new Response(call.response, call.cookies))
  }
  if (call.socket) {
    pm.socket = socket
  }
  if (call.message) {
    pm.message = message(call.message)
  }
}

/** Leaves nothing of one script to the next of the same run. */
export function closePm() {
  Reflect.ownKeys(pm).forEach((name) => delete pm[name])
  tests = 0
}
