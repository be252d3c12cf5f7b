import { BodyText, type Row, type TextForm, type View } from './BodyText'

export type Form = 'json' | 'text' | 'binary'

/** What is known of a body so far. */
export interface Summary {
  form: Form
  /** Bytes that are here. */
  size: number
  /** Where it stops being JSON, although it is said to be JSON; line and column from 1. */
  fault: { offset: number; line: number; column: number } | undefined
  /** How many rows and lines it has in each view. */
  rows: Readonly<Record<View, number>>
  lines: Readonly<Record<View, number>>
}

/** What can be asked of a body, wherever it is worked on. */
export interface Desk {
  /** More of the body, and whether that is all. */
  grow(bytes: ArrayBuffer, whole: boolean): Summary
  setColumns(view: View, columns: number): Summary
  fold(view: View, line: number, folded: boolean): Summary
  foldFrom(depth: number): Summary
  rows(view: View, from: number, to: number): Row[]
  find(view: View, query: string): { total: number; more: boolean }
  findFrom(view: View, row: number): number
  rowOfFind(view: View, index: number): { row: number; summary: Summary }
  rowOfOffset(view: View, offset: number): { row: number; summary: Summary }
  written(view: View): string
  bytes(): ArrayBuffer
}

/** What the sender says of a body. */
export interface Said {
  charset: string | undefined
  form: TextForm | undefined
}

/** A body that is worked on: its bytes, and where they are text, its rows. */
export class BodyDesk implements Desk {
  readonly #said: Said
  readonly #decoder: TextDecoder
  readonly #parts: Uint8Array[] = []
  /** At how many letters lines are broken, which may be said before there is a line. */
  readonly #columns = new Map<View, number>()
  #size = 0
  #text: BodyText | undefined
  #fault: number | undefined

  constructor(said: Said) {
    this.#said = said
    this.#decoder = decoder(said.charset)
  }

  grow(bytes: ArrayBuffer, whole: boolean): Summary {
    const part = new Uint8Array(bytes)
    if (this.#parts.length === 0 && (this.#said.charset !== undefined || isText(part))) {
      this.#text = new BodyText('')
      for (const [view, columns] of this.#columns) this.#text.setColumns(view, columns)
    }
    this.#parts.push(part)
    this.#size += part.length
    const more = this.#text ? this.#decoder.decode(part, { stream: !whole }) : ''
    if (more !== '') this.#text?.grow(more)
    if (whole) this.#layOut()
    return this.#summary()
  }

  setColumns(view: View, columns: number): Summary {
    this.#columns.set(view, columns)
    this.#text?.setColumns(view, columns)
    return this.#summary()
  }

  fold(view: View, line: number, folded: boolean): Summary {
    this.#text?.fold(view, line, folded)
    return this.#summary()
  }

  foldFrom(depth: number): Summary {
    this.#text?.foldFrom(depth)
    return this.#summary()
  }

  rows(view: View, from: number, to: number): Row[] {
    return this.#text?.rows(view, from, to) ?? []
  }

  find(view: View, query: string): { total: number; more: boolean } {
    return this.#text?.find(view, query) ?? { total: 0, more: false }
  }

  findFrom(view: View, row: number): number {
    return this.#text?.findFrom(view, row) ?? 0
  }

  rowOfFind(view: View, index: number): { row: number; summary: Summary } {
    const row = this.#text?.rowOfFind(view, index) ?? 0
    return { row, summary: this.#summary() }
  }

  rowOfOffset(view: View, offset: number): { row: number; summary: Summary } {
    const row = this.#text?.rowOfOffset(view, offset) ?? 0
    return { row, summary: this.#summary() }
  }

  written(view: View): string {
    return this.#text?.written(view) ?? ''
  }

  bytes(): ArrayBuffer {
    const all = new Uint8Array(this.#size)
    let at = 0
    for (const part of this.#parts) {
      all.set(part, at)
      at += part.length
    }
    return all.buffer
  }

  #layOut(): void {
    const text = this.#text
    if (!text) return
    const { form } = this.#said
    if (form === 'xml' || form === 'html') text.readMarkup(form)
    else if (form === 'json') this.#fault = text.readJson()
    else if (/^\s*[[{]/.test(text.text.slice(0, 200))) text.readJson()
  }

  #summary(): Summary {
    const text = this.#text
    const each = <T>(of: (view: View) => T) => ({ pretty: of('pretty'), raw: of('raw') })
    return {
      form: !text ? 'binary' : text.isJson ? 'json' : 'text',
      size: this.#size,
      fault: text && this.#fault !== undefined ? placeOf(text.text, this.#fault) : undefined,
      rows: each((view) => text?.count(view) ?? 0),
      lines: each((view) => text?.lines(view) ?? 0),
    }
  }
}

function decoder(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8')
  } catch {
    return new TextDecoder('utf-8')
  }
}

/** Whether bytes are the beginning of a text in UTF-8. */
function isText(bytes: Uint8Array): boolean {
  try {
    const head = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 0x10000), { stream: true })
    // eslint-disable-next-line no-control-regex -- no text has them
    return !/[\u0000-\u0008\u000e-\u001a]/.test(head)
  } catch {
    return false
  }
}

function placeOf(text: string, offset: number): { offset: number; line: number; column: number } {
  let line = 1
  let from = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    from = at + 1
  }
  return { offset, line, column: offset - from + 1 }
}
