import { breaksOf, isPlain } from '../../../../format/columns'
import { lastNotAbove, type Lines } from './lines'

/** A row of a layout: a line, or a part of one that is wider than the page. */
export interface Place {
  line: number
  /** Which part of the line, from 0. */
  part: number
}

/** A line that is broken has its later parts indented by so much more. */
export const hanging = 4
const narrowest = 24

/**
 * Which line is in which row, when some lines are folded into others and some are broken at the width of the page. It keeps
 * a stretch for each line of these, so that a text of millions of lines costs what is unusual in it.
 */
export class Layout {
  readonly #lines: Lines
  readonly #folded = new Set<number>()
  #columns = Infinity
  /** Lines that are broken, in order, and into how many rows. */
  #wide: number[] = []
  #parts: number[] = []
  /** Where the rows of a broken line begin, whose characters are not all as wide as letters. */
  readonly #breaks = new Map<number, number[]>()
  /** Stretches of lines that follow one another row by row, but for the last line of each. */
  #firstLine: number[] = []
  #lastLine: number[] = []
  #firstRow: number[] = []
  #rows = 0

  constructor(lines: Lines) {
    this.#lines = lines
    this.#arrange()
  }

  get rows(): number {
    return this.#rows
  }

  isFolded(line: number): boolean {
    return this.#folded.has(line)
  }

  /** Breaks lines at a width in letters; `Infinity` breaks none. */
  setColumns(columns: number): void {
    this.#columns = columns === Infinity ? columns : Math.max(narrowest, columns)
    this.#measure()
  }

  /** The lines have become more, or other ones. */
  changed(): void {
    this.#measure()
  }

  fold(line: number, folded: boolean): void {
    if (this.#lines.end(line) === undefined) return
    if (folded) this.#folded.add(line)
    else this.#folded.delete(line)
    this.#arrange()
  }

  /** Folds every line of which `which` says so, and unfolds the others. */
  foldWhere(which: (line: number) => boolean): void {
    this.#folded.clear()
    for (let line = 0; line < this.#lines.count; line++) {
      if (this.#lines.end(line) !== undefined && which(line)) this.#folded.add(line)
    }
    this.#arrange()
  }

  /** Unfolds whatever a line is folded into. */
  show(line: number): void {
    const around = [...this.#folded].filter((each) => each < line && line <= (this.#lines.end(each) ?? each))
    for (const each of around) this.#folded.delete(each)
    if (around.length > 0) this.#arrange()
  }

  at(row: number): Place {
    const stretch = Math.max(0, lastNotAbove(this.#firstRow, this.#firstRow.length, row))
    const ahead = row - (this.#firstRow[stretch] ?? 0)
    const first = this.#firstLine[stretch] ?? 0
    const line = Math.min(first + ahead, this.#lastLine[stretch] ?? 0)
    return { line, part: first + ahead - line }
  }

  /** The first row of a line, or of the one that it is folded into. */
  rowOf(line: number): number {
    const stretch = Math.max(0, lastNotAbove(this.#firstLine, this.#firstLine.length, line))
    const within = Math.min(line, this.#lastLine[stretch] ?? 0)
    return (this.#firstRow[stretch] ?? 0) + within - (this.#firstLine[stretch] ?? 0)
  }

  /** Which characters of a line, its indentation not counted, are in one of its parts. */
  span(line: number, part: number): [from: number, to: number] {
    const breaks = this.#breaks.get(line)
    if (breaks) return [breaks[part] ?? 0, breaks[part + 1] ?? Infinity]
    const room = this.#columns - this.#lines.indent(line)
    const first = Math.max(narrowest, room)
    if (part === 0) return [0, first]
    const next = Math.max(narrowest, room - hanging)
    return [first + (part - 1) * next, first + part * next]
  }

  #measure(): void {
    const lines = this.#lines
    this.#wide = []
    this.#parts = []
    this.#breaks.clear()
    if (this.#columns !== Infinity) {
      for (let line = 0; line < lines.count; line++) {
        const room = Math.max(narrowest, this.#columns - lines.indent(line))
        if (lines.widthAtMost(line) <= room) continue
        const next = Math.max(narrowest, this.#columns - lines.indent(line) - hanging)
        const parts = this.#break(line, lines.text(line), room, next)
        if (parts === 1) continue
        this.#wide.push(line)
        this.#parts.push(parts)
      }
    }
    this.#arrange()
  }

  /** Into how many rows a line is broken. */
  #break(line: number, text: string, first: number, next: number): number {
    if (isPlain(text)) return 1 + Math.max(0, Math.ceil((text.length - first) / next))
    const breaks = breaksOf(text, first, next)
    if (breaks.length > 1) this.#breaks.set(line, breaks)
    return breaks.length
  }

  #arrange(): void {
    const folded = Uint32Array.from(this.#folded).sort()
    this.#firstLine = [0]
    this.#lastLine = []
    this.#firstRow = [0]
    const end = (line: number, rows: number, next: number) => {
      const stretch = this.#lastLine.length
      this.#lastLine.push(line)
      this.#firstLine.push(next)
      this.#firstRow.push((this.#firstRow[stretch] ?? 0) + line - (this.#firstLine[stretch] ?? 0) + rows)
    }
    let fold = 0
    let wide = 0
    for (;;) {
      const next = this.#firstLine[this.#lastLine.length] ?? 0
      while ((folded[fold] ?? Infinity) < next) fold++
      while ((this.#wide[wide] ?? Infinity) < next) wide++
      const folding = folded[fold] ?? Infinity
      const breaking = this.#wide[wide] ?? Infinity
      if (folding === Infinity && breaking === Infinity) break
      if (folding <= breaking) end(folding, 1, (this.#lines.end(folding) ?? folding) + 1)
      else end(breaking, this.#parts[wide] ?? 1, breaking + 1)
    }
    const stretch = this.#lastLine.length
    this.#lastLine.push(this.#lines.count - 1)
    this.#rows = (this.#firstRow[stretch] ?? 0) + this.#lines.count - (this.#firstLine[stretch] ?? 0)
  }
}
