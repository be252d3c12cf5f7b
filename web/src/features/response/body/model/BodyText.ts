import { indentedXml } from '../../../../format/shape'
import { find, patternOf, type Found } from './find'
import { jsonLines, JsonLines } from './JsonLines'
import { hanging, Layout } from './Layout'
import type { Lines, Piece } from './lines'
import { MarkupLines, TextLines } from './TextLines'

/** How a text is shown: laid out anew, or as it is. */
export type View = 'pretty' | 'raw'

/** A row as it is drawn. */
export interface Row {
  /** Number of the line in its view, from 0. */
  line: number
  part: number
  /** Blanks before the pieces. */
  indent: number
  pieces: Piece[]
  /** Whether what the line holds is folded into it; nothing where it holds nothing. */
  folded?: boolean
  /** Depth in the tree, from 1. */
  level: number
}

interface Shown {
  /** What is searched. */
  text: string
  lines: Lines
  layout: Layout
}

/** What a text is said to be. */
export type TextForm = 'json' | 'xml' | 'html'

/** XML that is longer is shown as it came. */
const longestIndented = 20_000_000

/** A text that was received, in rows that can be asked for, folded and searched. */
export class BodyText {
  #raw: Shown
  #pretty: Shown | undefined
  readonly #columns: Record<View, number> = { pretty: Infinity, raw: Infinity }
  #found: Found = { offsets: new Uint32Array(), more: false }

  constructor(text: string) {
    this.#raw = shown(text, new TextLines(text))
  }

  get text(): string {
    return this.#raw.text
  }

  /** Lays the text out as JSON; says the place where it is none, if it is none. */
  readJson(): number | undefined {
    const read = jsonLines(this.text)
    if (!(read instanceof JsonLines)) return read.fault
    this.#layOut(this.text, read)
    return undefined
  }

  /** Lays the text out as markup: XML with a line for each element, HTML, where blanks count, as it is. */
  readMarkup(form: 'xml' | 'html'): void {
    const text = form === 'xml' && this.text.length <= longestIndented ? indentedXml(this.text) : this.text
    this.#layOut(text, new MarkupLines(text))
  }

  get isJson(): boolean {
    return this.#pretty?.lines instanceof JsonLines
  }

  /** More of the text came. */
  grow(more: string): void {
    const text = this.text + more
    this.#raw = { ...this.#raw, text }
    if (this.#raw.lines instanceof TextLines) this.#raw.lines.grow(text)
    this.#raw.layout.changed()
  }

  count(view: View): number {
    return this.#view(view).layout.rows
  }

  /** The number of the last line, which is the widest number. */
  lines(view: View): number {
    return this.#view(view).lines.count
  }

  setColumns(view: View, columns: number): void {
    this.#columns[view] = columns
    this.#view(view).layout.setColumns(columns)
  }

  fold(view: View, line: number, folded: boolean): void {
    this.#view(view).layout.fold(line, folded)
  }

  /** Folds everything that lies as deep as `depth` or deeper, and unfolds the rest. */
  foldFrom(depth: number): void {
    const { lines, layout } = this.#view('pretty')
    if (lines instanceof JsonLines) layout.foldWhere((line) => lines.depth(line) >= depth)
  }

  rows(view: View, from: number, to: number): Row[] {
    const { layout } = this.#view(view)
    const rows: Row[] = []
    for (let row = from; row < Math.min(to, layout.rows); row++) rows.push(this.#row(view, row))
    return rows
  }

  /** Searches a view; says how many were found, and whether there are more. */
  find(view: View, query: string): { total: number; more: boolean } {
    const { text } = this.#view(view)
    this.#found = query === '' ? { offsets: new Uint32Array(), more: false } : find(text, patternOf(query))
    return { total: this.#found.offsets.length, more: this.#found.more }
  }

  /** The row of what was found at a place among the finds; what it is folded into is unfolded. */
  rowOfFind(view: View, index: number): number {
    return this.rowOfOffset(view, this.#found.offsets[index] ?? 0)
  }

  rowOfOffset(view: View, offset: number): number {
    const { lines, layout } = this.#view(view)
    const line = lines.lineAt(offset)
    layout.show(line)
    return layout.rowOf(line)
  }

  /** The first of the finds that is not above a row. */
  findFrom(view: View, row: number): number {
    const { lines, layout } = this.#view(view)
    const { offsets } = this.#found
    const { line } = layout.at(row)
    const index = offsets.findIndex((offset) => lines.lineAt(offset) >= line)
    return index < 0 ? 0 : index
  }

  /** The whole text as it is shown, nothing folded. */
  written(view: View): string {
    const { lines, text } = this.#view(view)
    if (!(lines instanceof JsonLines)) return text
    const out: string[] = []
    for (let line = 0; line < lines.count; line++) {
      out.push(
        ' '.repeat(lines.indent(line)) +
          lines
            .pieces(line, false)
            .map(([, text]) => text)
            .join(''),
      )
    }
    return out.join('\n')
  }

  #layOut(text: string, lines: Lines): void {
    this.#pretty = shown(text, lines)
    // A row that is not broken may be as long as the body: no page could draw it.
    if (this.#columns.pretty !== Infinity) this.#pretty.layout.setColumns(this.#columns.pretty)
  }

  #view(view: View): Shown {
    return view === 'pretty' && this.#pretty ? this.#pretty : this.#raw
  }

  #row(view: View, row: number): Row {
    const { lines, layout } = this.#view(view)
    const { line, part } = layout.at(row)
    const indent = lines.indent(line)
    const folded = layout.isFolded(line)
    const pieces = lines.pieces(line, folded)
    const [from, to] = folded ? [0, Infinity] : layout.span(line, part)
    return {
      line,
      part,
      indent: part === 0 ? indent : indent + hanging,
      pieces: to === Infinity && from === 0 ? pieces : cutOut(pieces, from, to),
      ...(lines.end(line) === undefined || part > 0 ? {} : { folded }),
      level: 1 + indent / 2,
    }
  }
}

function shown(text: string, lines: Lines): Shown {
  return { text, lines, layout: new Layout(lines) }
}

/** The characters of a line from one place to another. */
function cutOut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const [kind, text] of pieces) {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (piece !== '') out.push([kind, piece])
    at += text.length
  }
  return out
}
