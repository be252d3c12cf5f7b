import { widestLetters } from '../../../../format/columns'
import { lastNotAbove, type Lines, type Piece, type PieceKind } from './lines'

/** A text in the lines that it has. It can grow at its end. */
export class TextLines implements Lines {
  count = 1
  #text = ''
  /** How wide a character may be. */
  #letters = 1
  #start = new Uint32Array(1024)

  constructor(text: string) {
    this.grow(text)
  }

  /** The whole text, of which what is there already is the beginning. */
  grow(text: string): void {
    let from = this.#text.length
    this.#text = text
    this.#letters = Math.max(this.#letters, widestLetters(from === 0 ? text : text.slice(from)))
    for (;;) {
      const at = text.indexOf('\n', from)
      if (at < 0) return
      if (this.count === this.#start.length) {
        const longer = new Uint32Array(this.#start.length * 2)
        longer.set(this.#start)
        this.#start = longer
      }
      this.#start[this.count++] = at + 1
      from = at + 1
    }
  }

  widthAtMost(line: number): number {
    return this.#letters * (this.#behind(line) - this.#from(line))
  }

  text(line: number): string {
    return this.#line(line)
  }

  indent(): number {
    return 0
  }

  end(): undefined {
    return undefined
  }

  pieces(line: number): Piece[] {
    return this.coloured(this.#line(line))
  }

  lineAt(offset: number): number {
    return lastNotAbove(this.#start, this.count, offset)
  }

  protected coloured(line: string): Piece[] {
    return [['text', line]]
  }

  #line(line: number): string {
    const text = this.#text.slice(this.#from(line), this.#behind(line))
    return text.endsWith('\r') ? text.slice(0, -1) : text
  }

  #from(line: number): number {
    return this.#start[line] ?? 0
  }

  #behind(line: number): number {
    return line + 1 < this.count ? this.#from(line + 1) - 1 : this.#text.length
  }
}

const markup = /(<!--.*?-->)|(<[/!?]?[\w:.-]*|[/?]?>)|([\w:.-]+(?==["']))|("[^"]*"|'[^']*')/g
const kinds: readonly PieceKind[] = ['text', 'mark', 'key', 'word', 'string']

/** XML or HTML, line by line: tags, names and values of attributes have their colours. */
export class MarkupLines extends TextLines {
  protected override coloured(line: string): Piece[] {
    const pieces: Piece[] = []
    let at = 0
    for (const match of line.matchAll(markup)) {
      if (match.index > at) pieces.push(['text', line.slice(at, match.index)])
      const groups: (string | undefined)[] = [...match]
      pieces.push([kinds[groups.findIndex((group, index) => index > 0 && group !== undefined)] ?? 'text', match[0]])
      at = match.index + match[0].length
    }
    if (at < line.length) pieces.push(['text', line.slice(at)])
    return pieces
  }
}
