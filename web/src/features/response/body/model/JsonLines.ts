import { widestLetters } from '../../../../format/columns'
import { lastNotAbove, type Lines, type Piece, type PieceKind } from './lines'
import { afterBlank, afterString, named, opening, scanJson, value, widest, type Outline } from './scanJson'

const step = 2

/** JSON laid out with one value on a line. Values stay as they are written: `1.0`, `1e3`, escapes, names given twice. */
export class JsonLines implements Lines {
  readonly count: number
  readonly #text: string
  readonly #outline: Outline
  /** How wide a character may be. */
  readonly #letters: number
  readonly #children = new Map<number, number>()

  constructor(text: string, outline: Outline) {
    this.#text = text
    this.#outline = outline
    this.#letters = widestLetters(text)
    this.count = outline.count
  }

  widthAtMost(line: number): number {
    const { start, other } = this.#outline
    const from = start[line] ?? 0
    const is = this.#is(line)
    // A name gets a blank before its value, a value a comma behind it, a list in one line blanks between its values.
    if (is === opening) return this.#letters * ((start[line + 1] ?? from) - from) + 2
    if (is !== value) return 2
    const to = other[line] ?? from
    return this.#letters * (to - from) + (this.#text.charCodeAt(to - 1) === 0x5d ? widest : 2)
  }

  text(line: number): string {
    return this.pieces(line, false).reduce((before, [, text]) => before + text, '')
  }

  indent(line: number): number {
    return step * (this.#outline.depth[line] ?? 0)
  }

  end(line: number): number | undefined {
    return this.#is(line) === opening ? this.#outline.other[line] : undefined
  }

  lineAt(offset: number): number {
    return Math.max(0, lastNotAbove(this.#outline.start, this.count, offset))
  }

  pieces(line: number, folded: boolean): Piece[] {
    const text = this.#text
    const { start, other } = this.#outline
    const pieces: Piece[] = []
    const is = this.#is(line)
    let at = start[line] ?? 0
    if (this.#named(line)) {
      const end = afterString(text, at)
      pieces.push(['key', text.slice(at, end)], ['mark', ': '])
      at = afterBlank(text, afterBlank(text, end) + 1)
    }
    if (is === value) {
      const end = other[line] ?? at
      const first = text[at]
      if (first === '[' || first === '{') pieces.push(...inOneLine(text, at, end))
      else pieces.push([kindOf(first), text.slice(at, end)])
      if (this.#comma(end)) pieces.push(['mark', ','])
    } else if (is === opening) {
      pieces.push(['mark', text.charAt(at)])
      const close = other[line] ?? line
      if (folded) {
        const end = start[close] ?? at
        pieces.push(['text', this.#summary(line)], ['mark', text.charAt(end) + (this.#comma(end + 1) ? ',' : '')])
      }
    } else pieces.push(['mark', text.charAt(at) + (this.#comma(at + 1) ? ',' : '')])
    return pieces
  }

  /** How deep the deepest line lies. */
  deepest(): number {
    const { depth } = this.#outline
    let most = 0
    for (let line = 0; line < this.count; line++) most = Math.max(most, depth[line] ?? 0)
    return most
  }

  depth(line: number): number {
    return this.#outline.depth[line] ?? 0
  }

  #is(line: number): number {
    return (this.#outline.kind[line] ?? 0) & ~named
  }

  #named(line: number): boolean {
    return ((this.#outline.kind[line] ?? 0) & named) !== 0
  }

  #comma(end: number): boolean {
    return this.#text[afterBlank(this.#text, end)] === ','
  }

  /** `V-1042, 8 keys`: the first value that names the thing, and how many there are. */
  #summary(line: number): string {
    const many = this.#count(line)
    const list = this.#text[this.#bracket(line)] === '['
    const counted = list ? (many === 1 ? '1 item' : `${many} items`) : many === 1 ? '1 key' : `${many} keys`
    const first = list || this.#is(line + 1) !== value ? undefined : this.pieces(line + 1, false)[2]
    if (!first || first[0] === 'mark') return counted
    const name = first[0] === 'string' ? first[1].slice(1, -1) : first[1]
    return `${name.length > 24 ? `${name.slice(0, 24)}…` : name}, ${counted}`
  }

  #bracket(line: number): number {
    const at = this.#outline.start[line] ?? 0
    if (!this.#named(line)) return at
    return afterBlank(this.#text, afterBlank(this.#text, afterString(this.#text, at)) + 1)
  }

  #count(line: number): number {
    const known = this.#children.get(line)
    if (known !== undefined) return known
    const { other } = this.#outline
    const end = other[line] ?? line
    let count = 0
    for (let at = line + 1; at < end; at++) {
      count++
      if (this.#is(at) === opening) at = other[at] ?? end
    }
    this.#children.set(line, count)
    return count
  }
}

/** The lines of a JSON text, or the place at which it stops being JSON. */
export function jsonLines(text: string): JsonLines | { fault: number } {
  const outline = scanJson(text)
  return 'fault' in outline ? outline : new JsonLines(text, outline)
}

function kindOf(first: string | undefined): PieceKind {
  if (first === '"') return 'string'
  return first === 't' || first === 'f' || first === 'n' ? 'word' : 'number'
}

/** A short list, its blanks set anew: `[1, 2]`. */
function inOneLine(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  const scalar = /"(?:[^"\\]|\\.)*"|[^\s[\]{},"]+|[[\]{},]/g
  for (const [piece] of text.slice(from, to).matchAll(scalar)) {
    if (piece === ',') pieces.push(['mark', ', '])
    else pieces.push([/^[[\]{}]/.test(piece) ? 'mark' : kindOf(piece[0]), piece])
  }
  return pieces
}
