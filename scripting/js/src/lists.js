// Lists of named values, in the habit of Postman's collection SDK.

import { Header, Item } from './items.js'

/** What a rule of a list means: a function, the name of a property, or properties that an item has to have. */
function rule(given, context) {
  if (typeof given === 'function') {
    return context === undefined ? given : given.bind(context)
  }
  if (given !== null && typeof given === 'object') {
    return (item) => Object.entries(given).every(([name, value]) => item?.[name] === value)
  }
  return (item) => item?.[given]
}

/** A list of items that have a name and a value, and may be switched off. */
export class PropertyList {
  #kind

  constructor(items, kind = Item) {
    this.#kind = kind
    this.members = []
    this.populate(items)
  }

  #name(item) {
    return String(item?.[this.#kind.key] ?? '')
  }

  #same(item, key) {
    return this.#kind.folded
      ? this.#name(item).toLowerCase() === String(key).toLowerCase()
      : this.#name(item) === String(key)
  }

  #item(given, value) {
    if (given instanceof this.#kind) {
      return given
    }
    if (typeof given === 'string') {
      return new this.#kind(value === undefined ? this.#kind.read(given) : { [this.#kind.key]: given, value })
    }
    return new this.#kind({ ...given, [this.#kind.key]: given[this.#kind.key] ?? given.key ?? given.name ?? given.id })
  }

  #all(key) {
    return this.members.filter((each) => this.#same(each, key))
  }

  add(item, value) {
    if (item !== null && item !== undefined) {
      this.members.push(this.#item(item, value))
    }
  }

  append(item) {
    this.insert(item)
  }

  prepend(item) {
    this.insert(item, this.members[0])
  }

  insert(item, before) {
    const made = this.#item(item)
    this.members = this.members.filter((each) => each !== made)
    const at = before === undefined ? -1 : this.indexOf(before)
    this.members.splice(at < 0 ? this.members.length : at, 0, made)
  }

  insertAfter(item, after) {
    this.insert(item, this.members[this.indexOf(after) + 1])
  }

  upsert(item, value) {
    if (item === null || item === undefined) {
      return null
    }
    const made = this.#item(item, value)
    const found = this.one(this.#name(made))
    if (found) {
      found.update(made)
    } else {
      this.members.push(made)
    }
    return found === undefined
  }

  remove(which) {
    if (typeof which === 'function') {
      this.members = this.members.filter((each) => !which(each))
    } else if (which instanceof Item) {
      this.members = this.members.filter((each) => each !== which)
    } else {
      const key = typeof which === 'object' && which !== null ? (which.key ?? which.name) : which
      this.members = this.members.filter((each) => !this.#same(each, key))
    }
  }

  clear() {
    this.members = []
  }

  populate(items) {
    if (typeof items === 'string') {
      items
        .split(this.#kind.between)
        .filter((each) => each.trim() !== '')
        .forEach((each) => this.add(each))
    } else if (Array.isArray(items)) {
      items.forEach((each) => this.add(each))
    } else if (items instanceof PropertyList) {
      items.members.forEach((each) => this.add({ ...each }))
    } else if (items && typeof items === 'object') {
      Object.entries(items).forEach(([key, value]) => this.add({ [this.#kind.key]: key, value }))
    }
  }

  repopulate(items) {
    this.clear()
    this.populate(items)
  }

  assimilate(items, prune) {
    const given = new PropertyList(items, this.#kind).members
    given.forEach((each) => this.upsert(each))
    if (prune) {
      this.remove((each) => !given.some((kept) => this.#same(each, this.#name(kept))))
    }
  }

  one(key) {
    return this.members.findLast((each) => this.#same(each, key))
  }

  get(key) {
    return this.one(key)?.valueOf()
  }

  has(item, value) {
    if (item instanceof Item) {
      return this.members.includes(item)
    }
    const found = this.#all(item !== null && typeof item === 'object' ? item.key : item)
    return value === undefined ? found.length > 0 : found.some((each) => each.valueOf() === value)
  }

  all() {
    return [...this.members]
  }

  idx(index) {
    return this.members[index]
  }

  indexOf(item) {
    if (item === null || typeof item !== 'object' || item instanceof Item) {
      return this.members.indexOf(typeof item === 'string' ? this.one(item) : item)
    }
    return this.members.findIndex((each) => this.#same(each, this.#name(item)) && each.value === item.value)
  }

  count() {
    return this.members.length
  }

  each(callback, context) {
    this.members.forEach(rule(callback, context))
  }

  forEach(callback, context) {
    this.each(callback, context)
  }

  map(wanted, context) {
    return this.members.map(rule(wanted, context))
  }

  filter(wanted, context) {
    return this.members.filter(rule(wanted, context))
  }

  find(wanted, context) {
    return this.members.find(rule(wanted, context))
  }

  reduce(callback, first, context) {
    return this.members.reduce(rule(callback, context), first)
  }

  eachParent() {}

  /** Items by their names; what has a name several times is a list. */
  get reference() {
    const result = {}
    for (const each of this.members) {
      const name = this.#kind.folded ? this.#name(each).toLowerCase() : this.#name(each)
      result[name] = this.#kind.repeats && Object.hasOwn(result, name) ? [result[name], each].flat() : each
    }
    return result
  }

  /** Values by their names, which are written small where their case says nothing; several values of a name are a list where such may be. */
  toObject(onlyEnabled = false, caseSensitive = false, multiValue = false, sanitizeKeys = false) {
    const result = {}
    const several = this.#kind.repeats || multiValue
    for (const each of this.members) {
      const plain = this.#name(each)
      if ((onlyEnabled && each.disabled) || (plain === '' && (this.#kind.folded || sanitizeKeys))) {
        continue
      }
      const name = this.#kind.folded && !caseSensitive ? plain.toLowerCase() : plain
      result[name] = several && Object.hasOwn(result, name) ? [result[name], each.valueOf()].flat() : each.valueOf()
    }
    return result
  }

  /** The last value of each name as it is written. */
  toLatest() {
    return Object.fromEntries(this.members.map((each) => [this.#name(each), each.valueOf()]))
  }

  toJSON() {
    return this.members.map((each) => ({ ...each }))
  }

  toString() {
    return this.#kind.text(this.members.filter((each) => !each.disabled))
  }

  *[Symbol.iterator]() {
    yield* this.members
  }
}

/** Header fields. */
export class HeaderList extends PropertyList {
  constructor(items) {
    super(items, Header)
  }

  contentSize() {
    return this.toString().length
  }
}
