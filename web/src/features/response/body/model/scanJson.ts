/** What a line of JSON is. */
export const value = 0
export const opening = 1
export const closing = 2
/** Added where the line begins with a name. */
export const named = 4

/** Where the lines of a JSON text are, a column for each fact: millions of lines are a few arrays. */
export interface Outline {
  count: number
  kind: Uint8Array
  depth: Uint16Array
  /** Where the line begins in the text: its name, or else its value. */
  start: Uint32Array
  /** Of an opening bracket, the line of the closing one, and the other way round; of a value, where it ends. */
  other: Uint32Array
}

/** No list in one line is wider. */
export const widest = 72
const deepest = 0xffff

/** What may come next. */
const someValue = 0
const valueOrEnd = 1
const name = 2
const nameOrEnd = 3
const comma = 4
const end = 5

/**
 * Reads a JSON text (RFC 8259) once, from front to back, without making values of it. Lists of a few short values become
 * one line. Values on lines of their own, one after the other (JSON Lines), are read as well. What is no JSON is answered
 * by the place where that shows.
 */
export function scanJson(text: string): Outline | { fault: number } {
  const lines = new Growing(text.length)
  /** Of each bracket that is open: its line, whether it is a list, and the width that its values have so far. */
  const open: number[] = []
  const list: boolean[] = []
  const width: number[] = []
  let expected = someValue
  let begin = -1
  let at = 0

  const close = (kind: boolean): boolean => {
    const line = open.pop()
    if (line === undefined || list.pop() !== kind) return false
    const wide = width.pop() ?? 0
    if (lines.count === line + 1 || (kind && wide <= widest)) lines.flatten(line, at + 1)
    else lines.close(line, at)
    // What holds a list or an object is not in one line.
    if (width.length > 0) width[width.length - 1] = Infinity
    expected = open.length === 0 ? end : comma
    at++
    return true
  }

  for (;;) {
    at = afterBlank(text, at)
    if (at >= text.length) return expected === end ? lines.outline() : { fault: text.length }
    const code = text.charCodeAt(at)
    if (expected === comma) {
      const inList = list[list.length - 1] ?? false
      if (code === 0x2c) {
        expected = inList ? someValue : name
        at++
      } else if (code !== (inList ? 0x5d : 0x7d) || !close(inList)) return { fault: at }
    } else if (expected === name || expected === nameOrEnd) {
      if (code === 0x7d && expected === nameOrEnd) {
        if (!close(false)) return { fault: at }
        continue
      }
      if (code !== 0x22) return { fault: at }
      const behind = afterString(text, at)
      if (behind < 0) return { fault: ~behind }
      begin = at
      at = afterBlank(text, behind)
      if (text.charCodeAt(at) !== 0x3a) return { fault: at }
      at++
      expected = someValue
    } else {
      if (expected === end && !isNewLine(text, at)) return { fault: at }
      if (code === 0x5d && expected === valueOrEnd) {
        if (!close(true)) return { fault: at }
        continue
      }
      const start = begin < 0 ? at : begin
      const kind = begin < 0 ? 0 : named
      begin = -1
      if (code === 0x7b || code === 0x5b) {
        if (open.length === deepest) return { fault: at }
        lines.add(kind | opening, open.length, start, 0)
        open.push(lines.count - 1)
        list.push(code === 0x5b)
        width.push(0)
        expected = code === 0x5b ? valueOrEnd : nameOrEnd
        at++
      } else {
        const behind = afterScalar(text, at, code)
        if (behind < 0) return { fault: ~behind }
        lines.add(kind | value, open.length, start, behind)
        if (width.length > 0) width[width.length - 1] = (width[width.length - 1] ?? 0) + behind - at + 2
        expected = open.length === 0 ? end : comma
        at = behind
      }
    }
  }
}

/** The columns of an outline while it is made. */
class Growing {
  count = 0
  #kind: Uint8Array<ArrayBuffer>
  #depth: Uint16Array<ArrayBuffer>
  #start: Uint32Array<ArrayBuffer>
  #other: Uint32Array<ArrayBuffer>

  constructor(characters: number) {
    const room = Math.max(64, characters >>> 4)
    this.#kind = new Uint8Array(room)
    this.#depth = new Uint16Array(room)
    this.#start = new Uint32Array(room)
    this.#other = new Uint32Array(room)
  }

  add(kind: number, depth: number, start: number, other: number): void {
    const at = this.count++
    if (at === this.#kind.length) this.#grow()
    this.#kind[at] = kind
    this.#depth[at] = depth
    this.#start[at] = start
    this.#other[at] = other
  }

  close(line: number, at: number): void {
    this.add(closing, this.#depth[line] ?? 0, at, line)
    this.#other[line] = this.count - 1
  }

  /** Makes one line of what was opened in a line and ends before a place. */
  flatten(line: number, behind: number): void {
    this.count = line + 1
    this.#kind[line] = ((this.#kind[line] ?? 0) & named) | value
    this.#other[line] = behind
  }

  outline(): Outline {
    return { count: this.count, kind: this.#kind, depth: this.#depth, start: this.#start, other: this.#other }
  }

  #grow(): void {
    const room = this.#kind.length * 2
    const kind = new Uint8Array(room)
    const depth = new Uint16Array(room)
    const start = new Uint32Array(room)
    const other = new Uint32Array(room)
    kind.set(this.#kind)
    depth.set(this.#depth)
    start.set(this.#start)
    other.set(this.#other)
    this.#kind = kind
    this.#depth = depth
    this.#start = start
    this.#other = other
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** The first place from one on that is no blank. */
export function afterBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

function isNewLine(text: string, from: number): boolean {
  for (let at = from - 1; at >= 0 && isBlank(text.charCodeAt(at)); at--) {
    if (text.charCodeAt(at) === 0x0a) return true
  }
  return false
}

const words: Readonly<Record<number, string>> = { 0x74: 'true', 0x66: 'false', 0x6e: 'null' }

/** The place behind a string, number or word; of what is none, the complement of the place where that shows. */
function afterScalar(text: string, from: number, code: number): number {
  if (code === 0x22) return afterString(text, from)
  const word = words[code]
  if (word === undefined) return afterNumber(text, from)
  return text.startsWith(word, from) ? from + word.length : ~from
}

/** The place behind a string, or the complement of the place where it is none. */
export function afterString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return ~at
    if (code !== 0x5c) at++
    else {
      const escaped = text.charAt(at + 1)
      if (escaped === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) at += 6
      else if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) at += 2
      else return ~at
    }
  }
  return ~text.length
}

function afterNumber(text: string, from: number): number {
  let at = from
  if (text.charCodeAt(at) === 0x2d) at++
  const whole = afterDigits(text, at)
  if (whole === at) return ~at
  if (text.charCodeAt(at) === 0x30 && whole > at + 1) return ~(at + 1)
  at = whole
  if (text.charCodeAt(at) === 0x2e) {
    const part = afterDigits(text, at + 1)
    if (part === at + 1) return ~part
    at = part
  }
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    const sign = text.charCodeAt(at + 1)
    const digits = sign === 0x2b || sign === 0x2d ? at + 2 : at + 1
    const behind = afterDigits(text, digits)
    if (behind === digits) return ~digits
    at = behind
  }
  return at
}

function afterDigits(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (!(code >= 0x30 && code <= 0x39)) return at
    at++
  }
}
