// Libraries for `require`. Their code is loaded by the worker when a script speaks of them; one that is missing makes it run the script anew with it.

import { run } from './state.js'
import { names } from '../target/names.js'

const code = new Map()
const loaded = new Map()
const made = new Map()

/** Other names of libraries. */
const NAMES = {
  lodash3: 'lodash',
  'uuid/v4': 'uuid#v4',
  'uuid/v1': 'uuid#v1',
}

/** What a library of Node's gives that exists here in another way. */
const OWN = {
  timers: () => ({ setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate }),
  process: () => globalThis.process,
  backbone: undefined,
}

const known = new Set(names)

export function define(id, make) {
  code.set(id, make)
}

/** A library that this program itself makes from others. */
/** What versions of a library before and after give, at once: a function with the functions beside it. */
function callable(exports, name) {
  return Object.assign((...args) => exports[name](...args), exports)
}

const CALLABLE = {
  'csv-parse/lib/sync': ['csv-parse/sync', 'parse'],
  'csv-parse/sync': ['csv-parse/sync', 'parse'],
  'csv-parse': ['csv-parse', 'parse'],
  cheerio: ['cheerio', 'default'],
  uuid: ['uuid', 'v4'],
}

export function provide(id, make) {
  made.set(id, make)
}

function absent(id) {
  const error = new Error(`Cannot find module '${id}'`)
  error.code = 'MODULE_NOT_FOUND'
  return error
}

export function load(id) {
  if (loaded.has(id)) {
    return loaded.get(id).exports
  }
  const module = { exports: {}, id, loaded: false }
  const make = code.get(id)
  if (!make) {
    if (!known.has(id)) {
      throw absent(id)
    }
    if (run.asked) {
      throw new Error(`Require '${id}' at the beginning of the script: it cannot be loaded after a request was sent`)
    }
    run.needed.push(id)
    throw new Error(`'${id}' is being loaded`)
  }
  loaded.set(id, module)
  const optional = id === 'chai' || id === 'lodash'
  const inner = (name) => {
    const plain = name.replace(/^node:/, '').replace(/\/$/, '')
    if (optional && plain === 'util') {
      throw absent(name)
    }
    return require(plain)
  }
  make.call(module.exports, module.exports, inner, module, globalThis.process, globalThis)
  module.loaded = true
  if (id === 'lodash') {
    module.exports.noConflict = () => module.exports // libraries call it, and would take the script's `_` away
  }
  if (id === 'moment') {
    module.exports.suppressDeprecationWarnings = true // scripts of this field read dates of all kinds, and the warning is a page long
  }
  return module.exports
}

/** A part of a library: `lodash/get`, `crypto-js/hmac-sha256`, `crypto-js/enc-base64`. */
function partOf(library, part) {
  const folded = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const holder = part.startsWith('enc-') ? library.enc : library
  const wanted = folded(part.replace(/^enc-/, ''))
  return holder[Object.keys(holder).find((name) => folded(name) === wanted)]
}

const IN_PARTS = /^(lodash|crypto-js)\/(.+)$/

export function require(name) {
  let id = String(name).replace(/^node:/, '')
  id = NAMES[id] ?? id
  if (made.has(id)) {
    return made.get(id)()
  }
  if (Object.hasOwn(OWN, id) && OWN[id]) {
    return OWN[id]()
  }
  if (Object.hasOwn(CALLABLE, id)) {
    const [library, name] = CALLABLE[id]
    return callable(load(library), name)
  }
  const parted = IN_PARTS.exec(id)
  if (parted) {
    const found = partOf(load(parted[1]), parted[2])
    if (found === undefined) {
      throw absent(id)
    }
    return found
  }
  const [library, part] = id.split('#')
  const exports = load(library)
  return part ? exports[part] : exports
}
