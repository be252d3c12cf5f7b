// What scripts before `pm` used.

import { run, tell } from './state.js'
import { putBehind } from './language.js'
import { scopes } from './variables.js'
import { lazily, pm } from './pm.js'
import { load, provide, require } from './modules.js'

/** Variables as `postman` changes them; what it changes is seen in `environment` and `globals`, too. */
function variables(scope, shown) {
  return {
    get: (name) => scope.get(name),
    set: (name, value) => {
      scope.set(name, value)
      shown[name] = scope.get(name)
    },
    unset: (name) => {
      scope.unset(name)
      delete shown[name]
    },
    clear: () => {
      scope.clear()
      Object.keys(shown).forEach((name) => delete shown[name])
    },
  }
}

function xml2Json(text) {
  const { parseString } = load('xml2js')
  let found = {}
  parseString(String(text), { explicitArray: false, async: false, trim: true, mergeAttrs: false }, (error, result) => {
    if (!error) {
      found = result
    }
  })
  return found
}

/** Names that lodash had before its version 4, of which older scripts' `_` was. */
const OLDER =
  'any some all every collect map pluck map select filter where filter detect find findWhere find inject reduce foldl reduce foldr reduceRight ' +
  'contains includes include includes unique uniq object zipObject pairs toPairs indexBy keyBy sortByAll sortBy sortByOrder orderBy ' +
  'methods functions compose flowRight callback iteratee trunc truncate trimLeft trimStart trimRight trimEnd padLeft padStart padRight padEnd'

/** The library with them; nothing while it is loading, as it looks for who has its name before. */
function withOlderNames(library) {
  if (typeof library !== 'function') {
    return undefined
  }
  const names = OLDER.split(' ')
  for (let at = 0; at < names.length; at += 2) {
    library[names[at]] ??= library[names[at + 1]]
  }
  return library
}

/**
 * What is the same for all scripts stands behind the global object, so that it need not be made for each: what a script asks for, or puts in the place of
 * one, is in the global object itself until `closeLegacy`.
 */
function placeBehind(target) {
  const shared = Object.create(Object.getPrototypeOf(target))
  lazily(target, '_', () => withOlderNames(load('lodash')), shared)
  lazily(target, 'CryptoJS', () => load('crypto-js'), shared)
  lazily(target, 'tv4', () => load('tv4'), shared)
  lazily(target, 'cheerio', () => require('cheerio'), shared)
  lazily(target, 'Buffer', () => load('buffer').Buffer, shared)
  lazily(target, 'URL', () => load('parley-url').URL, shared)
  lazily(target, 'URLSearchParams', () => load('parley-url').URLSearchParams, shared)
  lazily(target, 'request', requestAtHand, shared)
  lazily(target, 'xml2Json', () => xml2Json, shared)
  putBehind(Object.freeze(shared))
  provide('atob', () => target.atob)
  provide('btoa', () => target.btoa)
}
placeBehind(globalThis)

function requestAtHand() {
  const { request } = pm
  const { mode } = request.body ?? {}
  return {
    id: run.call.info.requestId,
    name: run.call.info.requestName,
    url: request.url.toString(),
    method: request.method,
    headers: request.headers.toObject(true),
    data: mode === 'raw' ? request.body.raw : (request.body?.[mode]?.toLatest?.() ?? {}),
    description: '',
  }
}

function responses(target, response) {
  lazily(target, 'responseBody', () => pm.response.text())
  lazily(target, 'responseHeaders', () => pm.response.headers.toLatest())
  lazily(target, 'responseCode', () => pm.response.details())
  target.responseTime = response.responseTime
  lazily(target, 'responseCookies', () => pm.cookies.all())
}

function has(part) {
  return this.includes(part)
}

export function openLegacy(call, target) {
  target.tests = {}
  target.data = scopes.data.toObject()
  target.iteration = call.info.iteration
  target.environment = scopes.environment.toObject()
  target.globals = scopes.globals.toObject()
  const environment = variables(scopes.environment, target.environment)
  const globals = variables(scopes.globals, target.globals)
  target.postman = {
    setEnvironmentVariable: environment.set,
    getEnvironmentVariable: environment.get,
    clearEnvironmentVariable: environment.unset,
    clearEnvironmentVariables: environment.clear,
    setGlobalVariable: globals.set,
    getGlobalVariable: globals.get,
    clearGlobalVariable: globals.unset,
    clearGlobalVariables: globals.clear,
    setNextRequest: pm.setNextRequest,
    getResponseHeader: (name) => pm.response?.headers.get(name),
    getResponseCookie: (name) => pm.cookies.one(name),
    get environment() {
      return scopes.environment.toObject()
    },
    get globals() {
      return scopes.globals.toObject()
    },
  }
  if (call.response) {
    responses(target, call.response)
  }
  if (String.prototype.has !== has) {
    Object.defineProperty(String.prototype, 'has', { value: has, configurable: true, writable: true })
  }
}

export const legacyNames = (
  '_ CryptoJS tv4 cheerio Buffer URL URLSearchParams xml2Json responseBody responseHeaders responseCode responseTime responseCookies ' +
  'tests data iteration environment globals postman request'
).split(' ')

/** Takes them away: the next script gets its own, or has none. */
export function closeLegacy(target) {
  legacyNames.forEach((name) => delete target[name])
}

/** The verdicts in `tests`. */
export function legacyTests(target) {
  if (typeof target.tests !== 'object' || target.tests === null) {
    return
  }
  for (const [name, value] of Object.entries(target.tests)) {
    tell({
      type: 'test',
      name,
      verdict: value ? 'passed' : 'failed',
      error: value ? undefined : `AssertionError: expected ${value} to be truthy`,
    })
  }
}
