// What lists of named values hold.

/** A value with a name. */
export class Item {
  static key = 'key'
  /** Whether the case of names says nothing. */
  static folded = false
  /** Whether a name may stand several times. */
  static repeats = false
  static between = '&'

  constructor(given) {
    Object.assign(this, given)
  }

  static read(text) {
    const sign = text.indexOf('=')
    return sign < 0
      ? { [this.key]: text, value: null }
      : { [this.key]: text.slice(0, sign).trim(), value: text.slice(sign + 1).trim() }
  }

  static text(items) {
    return items.map(String).join(this.between)
  }

  valueOf() {
    return this.value
  }

  update(given) {
    Object.assign(this, given)
  }

  toString() {
    const name = this[this.constructor.key] ?? ''
    return this.value === null || this.value === undefined ? name : `${name}=${this.value}`
  }
}

/** A line of a header. */
export class Header extends Item {
  static folded = true
  static repeats = true
  static between = /\r?\n/

  static read(text) {
    const colon = text.indexOf(':')
    return colon < 0
      ? { key: text.trim(), value: '' }
      : { key: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() }
  }

  static text(items) {
    return items.map((each) => `${each}\r\n`).join('')
  }

  toString() {
    return `${this.key}: ${this.value}`
  }
}

/** A parameter of a URL, or a part of a form. */
export class Parameter extends Item {
  static repeats = true

  valueOf() {
    return typeof this.value === 'string' ? this.value : ''
  }
}

/** A cookie. */
export class Cookie extends Item {
  static key = 'name'
  static between = '; '
}
