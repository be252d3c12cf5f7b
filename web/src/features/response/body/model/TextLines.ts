import { lastNotAbove, type Lines, type Piece } from './lines'

/** A text in the lines that it has. It can grow at its end. */
export class TextLines implements Lines {
  count = 1
  #text = ''
  #start = new Uint32Array(1024)

  constructor(text: string) {
    this.grow(text)
  }

  /** The whole text, of which what is there already is the beginning. */
  grow(text: string): void {
    let from = this.#text.length
    this.#text = text
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
    return this.#behind(line) - this.#from(line)
  }

  width(line: number): number {
    return this.#line(line).length
  }

  indent(): number {
    return 0
  }

  end(): undefined {
    return undefined
  }

  pieces(line: number): Piece[] {
    return [['text', this.#line(line)]]
  }

  lineAt(offset: number): number {
    return lastNotAbove(this.#start, this.count, offset)
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
