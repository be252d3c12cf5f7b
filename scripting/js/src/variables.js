// Variables, each in its scope.

import { parse, run } from './state.js'
import { dynamic } from './dynamic.js'
import { PropertyList } from './lists.js'

const HOLE = /\{\{([^{}]*)\}\}/g

/** Changes of all scopes: of one name the last counts. */
export const changes = new Map()

function read(value) {
  if (typeof value !== 'string') {
    return value
  }
  try {
    return parse(value)
  } catch {
    return undefined
  }
}

const isList = Array.isArray
const isThing = (value) => typeof value === 'object' && value !== null && !isList(value)

/** A value of JSON that is of a kind; nothing where it is of another. */
const only = (kind) => (value) => {
  const made = read(value)
  return kind(made) ? made : undefined
}

/** The types that a script may give to a value, as Postman makes them. */
const TYPES = { string: String, number: Number, boolean: Boolean, array: only(isList), object: only(isThing) }

/** What an undefined value is once its script is over: where scopes are kept as JSON, null. */
const NONE = { local: '' }

/** A scope of variables (`pm.environment` and its like). */
export class VariableScope {
  #kept
  #values
  #label

  constructor(kept, values, label) {
    this.#kept = kept
    this.#values = new Map(Object.entries(values ?? {}))
    this.#label = label
  }

  get name() {
    return this.#label
  }

  has(name) {
    return this.#values.has(String(name))
  }

  get(name) {
    return this.#values.get(String(name))
  }

  set(name, given, type) {
    const key = String(name?.key ?? name)
    const value = Object.hasOwn(TYPES, type) ? TYPES[type](given) : given
    this.#values.set(key, value)
    const kept = value === undefined ? NONE[this.#kept] : value
    changes.set(`${this.#kept}\n${key}`, { scope: this.#kept, name: key, value: kept ?? null })
  }

  /** Takes over what another script of the run made of a variable. */
  adopt(name, value) {
    changes.delete(`${this.#kept}\n${name}`)
    if (value === undefined) {
      this.#values.delete(name)
    } else {
      this.#values.set(name, value)
    }
  }

  unset(name) {
    const key = String(name)
    if (this.#values.delete(key)) {
      changes.set(`${this.#kept}\n${key}`, { scope: this.#kept, name: key })
    }
  }

  clear() {
    ;[...this.#values.keys()].forEach((name) => this.unset(name))
  }

  toObject() {
    return Object.fromEntries(this.#values)
  }

  toJSON() {
    return this.toObject()
  }

  /** What stands in a template for a variable; nothing where there is no such one. */
  written(name) {
    return this.has(name) ? text(this.get(name)) : undefined
  }

  replaceIn(template) {
    return filled(template, (name) => this.written(name))
  }

  get values() {
    return listed(this.#values)
  }

  syncVariablesFrom(values) {
    taken(this, values)
  }

  syncVariablesTo(values) {
    return Object.assign(values ?? {}, this.toObject())
  }
}

function listed(entries) {
  return new PropertyList([...entries].map(([key, value]) => ({ key, value, type: 'any' })))
}

/** Makes a scope hold the values of an object, and no others. */
function taken(scope, values) {
  const given = Object.entries(values ?? {})
  Object.keys(scope.toObject()).forEach((name) => Object.hasOwn(values ?? {}, name) || scope.unset(name))
  given.forEach(([name, value]) => scope.set(name, value))
}

export const scopes = {}

/** Scopes from narrow to wide. */
function order() {
  return [scopes.local, scopes.data, scopes.environment, scopes.collection, scopes.globals]
}

export function openScopes(variables, environmentName) {
  scopes.local = new VariableScope('local', variables.local)
  scopes.data = new VariableScope('data', variables.data)
  scopes.environment = new VariableScope('environment', variables.environment, environmentName)
  scopes.collection = new VariableScope('collection', variables.collection)
  scopes.globals = new VariableScope('globals', variables.globals)
}

/** The narrowest scope that has a name. */
const holder = (name) => order().find((scope) => scope.has(name))

/** A value in a template: nothing where it is undefined, a list of plain values as the language writes it, and what holds an object as JSON. */
function text(given) {
  const value = typeof given?.toJSON === 'function' ? given.toJSON() : given
  if (value === undefined) {
    return ''
  }
  return isThing(value) || (isList(value) && value.flat(Infinity).some(isThing)) ? JSON.stringify(value) : String(value)
}

/** A text, or the texts in lists and objects, with their variables filled in; those that are unknown stay as they are. */
export function filled(template, known = (name) => holder(name)?.written(name)) {
  if (isList(template)) {
    return template.map((each) => filled(each, known))
  }
  if (Object.prototype.toString.call(template) === '[object Object]') {
    return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, filled(value, known)]))
  }
  if (typeof template !== 'string') {
    return template
  }
  let result = template
  for (let round = 0; round < 19 && result.includes('{{'); round++) {
    const before = result
    result = result.replace(HOLE, (hole, name) => {
      const key = name.trim()
      const value = key.startsWith('$') ? dynamic(key) : (known(name) ?? known(key))
      return value === undefined ? hole : String(value)
    })
    if (result === before) {
      break
    }
  }
  return result
}

/** `pm.variables`: reads all scopes, writes the local one. */
export const allVariables = {
  has: (name) => holder(name) !== undefined,
  get: (name) => holder(name)?.get(name),
  set: (name, value, type) => scopes.local.set(name, value, type),
  unset: (name) => scopes.local.unset(name),
  clear: () => scopes.local.clear(),
  replaceIn: (template) => filled(template),
  toObject: () =>
    Object.assign(
      {},
      ...order()
        .reverse()
        .map((scope) => scope.toObject()),
    ),
  toJSON: () => allVariables.toObject(),
  get values() {
    return listed(Object.entries(allVariables.toObject()))
  },
  syncVariablesFrom: (values) => taken(scopes.local, values),
  syncVariablesTo: (values) => Object.assign(values ?? {}, allVariables.toObject()),
}

export function changed() {
  return [...changes.values()].filter((change) => change.scope !== 'data' && run.call)
}
