// Bytes and texts, Base64, and what of the web's globals scripts of this field use.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64(bytes) {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text += DIGITS[three >> 18] + DIGITS[(three >> 12) & 63]
    text += i + 1 < bytes.length ? DIGITS[(three >> 6) & 63] : '='
    text += i + 2 < bytes.length ? DIGITS[three & 63] : '='
  }
  return text
}

export function bytesOf(text) {
  const digits = text.replace(/[\s=]/g, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let at = 0
  let bits = 0
  let held = 0
  for (const digit of digits) {
    const value = DIGITS.indexOf(digit)
    if (value < 0) {
      const error = new Error('The text is not Base64')
      error.name = 'InvalidCharacterError'
      throw error
    }
    held = (held << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
    }
  }
  return bytes
}

export function btoa(text) {
  const bytes = Uint8Array.from(String(text), (char) => {
    const code = char.codePointAt(0)
    if (code > 255) {
      const error = new Error('The text has characters beyond Latin-1')
      error.name = 'InvalidCharacterError'
      throw error
    }
    return code
  })
  return base64(bytes)
}

export function atob(text) {
  return Array.from(bytesOf(String(text)), (byte) => String.fromCharCode(byte)).join('')
}

/** UTF-8 out of texts. */
export class TextEncoder {
  get encoding() {
    return 'utf-8'
  }

  encode(text = '') {
    const escaped = encodeURIComponent(String(text).toWellFormed())
    const bytes = []
    for (let i = 0; i < escaped.length; i++) {
      if (escaped[i] === '%') {
        bytes.push(parseInt(escaped.slice(i + 1, i + 3), 16))
        i += 2
      } else {
        bytes.push(escaped.charCodeAt(i))
      }
    }
    return Uint8Array.from(bytes)
  }
}

/** Texts out of UTF-8; what is none becomes U+FFFD. */
export class TextDecoder {
  get encoding() {
    return 'utf-8'
  }

  decode(given = new Uint8Array()) {
    const bytes = ArrayBuffer.isView(given)
      ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
      : new Uint8Array(given)
    let text = ''
    for (let i = 0; i < bytes.length;) {
      const first = bytes[i]
      const more =
        first < 0x80
          ? 0
          : first >= 0xc2 && first < 0xe0
            ? 1
            : first >= 0xe0 && first < 0xf0
              ? 2
              : first >= 0xf0 && first < 0xf5
                ? 3
                : -1
      let code = more <= 0 ? first : first & (0x3f >> more)
      let taken = 1
      while (taken <= more && (bytes[i + taken] & 0xc0) === 0x80) {
        code = (code << 6) | (bytes[i + taken] & 0x3f)
        taken++
      }
      const whole =
        more >= 0 &&
        taken === more + 1 &&
        !(more === 2 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) &&
        !(more === 3 && (code < 0x10000 || code > 0x10ffff))
      text += whole ? String.fromCodePoint(code) : '\uFFFD'
      i += taken
    }
    return text.replace(/^\uFEFF/, '')
  }
}

/** A deep copy of values of the language; functions cannot be copied. */
export function structuredClone(value, seen = new Map()) {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError('A function cannot be copied')
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }
  if (seen.has(value)) {
    return seen.get(value)
  }
  const copy = (each) => structuredClone(each, seen)
  if (value instanceof Date) {
    return new Date(value.getTime())
  }
  if (value instanceof RegExp) {
    return new RegExp(value.source, value.flags)
  }
  if (value instanceof ArrayBuffer) {
    return value.slice(0)
  }
  if (ArrayBuffer.isView(value)) {
    return new value.constructor(value)
  }
  const result = Array.isArray(value)
    ? []
    : value instanceof Map
      ? new Map()
      : value instanceof Set
        ? new Set()
        : value instanceof Error
          ? new Error(value.message)
          : {}
  seen.set(value, result)
  if (value instanceof Map) {
    value.forEach((each, key) => result.set(copy(key), copy(each)))
  } else if (value instanceof Set) {
    value.forEach((each) => result.add(copy(each)))
  }
  Object.keys(value).forEach((key) => (result[key] = copy(value[key])))
  return result
}
