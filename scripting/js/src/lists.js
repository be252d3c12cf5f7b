// Lists of named values, in the habit of Postman's collection SDK.

/** A list of items `{ key, value, disabled }`. */
export class PropertyList {
  #folded

  constructor(items, folded = false, make = (item) => item) {
    this.#folded = folded
    this.make = make
    this.members = []
    Object.defineProperty(this, 'make', { enumerable: false })
    this.populate(items)
  }

  #same(item, key) {
    const name = String(item.key ?? '')
    return this.#folded ? name.toLowerCase() === String(key).toLowerCase() : name === String(key)
  }

  #item(given, value) {
    if (typeof given === 'string') {
      if (value !== undefined) {
        return this.make({ key: given, value })
      }
      const colon = given.indexOf(this.#folded ? ':' : '=')
      return this.make(
        colon < 0
          ? { key: given, value: '' }
          : { key: given.slice(0, colon).trim(), value: given.slice(colon + 1).trim() },
      )
    }
    return this.make({ ...given, key: given.key ?? given.name ?? given.id })
  }

  add(item, value) {
    this.members.push(this.#item(item, value))
  }

  append(item) {
    this.remove(item.key)
    this.add(item)
  }

  prepend(item) {
    this.members.unshift(this.#item(item))
  }

  insert(item) {
    this.add(item)
  }

  upsert(item, value) {
    const made = this.#item(item, value)
    const at = this.members.findIndex((each) => this.#same(each, made.key))
    if (at < 0) {
      this.members.push(made)
    } else {
      this.members[at] = made
      this.members = this.members.filter((each, index) => index <= at || !this.#same(each, made.key))
    }
    return at < 0
  }

  remove(which) {
    if (typeof which === 'function') {
      this.members = this.members.filter((each) => !which(each))
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
      const pieces = this.#folded ? items.split('\n') : items.split('&')
      pieces.filter((each) => each.trim() !== '').forEach((each) => this.add(each))
    } else if (Array.isArray(items)) {
      items.filter((each) => each !== null && each !== undefined).forEach((each) => this.add(each))
    } else if (items instanceof PropertyList) {
      items.members.forEach((each) => this.add(each))
    } else if (items && typeof items === 'object') {
      Object.entries(items).forEach(([key, value]) => this.add({ key, value }))
    }
  }

  repopulate(items) {
    this.clear()
    this.populate(items)
  }

  assimilate(items) {
    new PropertyList(items).members.forEach((each) => this.upsert(each))
  }

  one(key) {
    return this.members.findLast((each) => this.#same(each, key))
  }

  get(key) {
    return this.one(key)?.value
  }

  has(item, value) {
    const key = typeof item === 'object' && item !== null ? item.key : item
    const found = this.members.filter((each) => this.#same(each, key))
    return value === undefined ? found.length > 0 : found.some((each) => each.value === value)
  }

  all() {
    return [...this.members]
  }

  idx(index) {
    return this.members[index]
  }

  indexOf(item) {
    return typeof item === 'object'
      ? this.members.indexOf(item)
      : this.members.findIndex((each) => this.#same(each, item))
  }

  count() {
    return this.members.length
  }

  each(callback) {
    this.members.forEach(callback)
  }

  forEach(callback) {
    this.members.forEach(callback)
  }

  map(callback) {
    return this.members.map(callback)
  }

  filter(rule) {
    return this.members.filter(rule)
  }

  find(rule) {
    return this.members.find(rule)
  }

  reduce(callback, first) {
    return this.members.reduce(callback, first)
  }

  toObject(onlyEnabled = false) {
    const result = {}
    this.members.filter((each) => !onlyEnabled || !each.disabled).forEach((each) => (result[each.key] = each.value))
    return result
  }

  toJSON() {
    return this.members.map((each) => ({ ...each }))
  }

  toString() {
    const some = this.members.filter((each) => !each.disabled)
    return this.#folded
      ? some.map((each) => `${each.key}: ${each.value}\n`).join('')
      : some
          .map((each) => (each.value === null || each.value === undefined ? each.key : `${each.key}=${each.value}`))
          .join('&')
  }

  *[Symbol.iterator]() {
    yield* this.members
  }
}

/** Header fields. */
export class HeaderList extends PropertyList {
  constructor(items) {
    super(items, true)
  }

  contentSize() {
    return this.toString().length
  }
}
