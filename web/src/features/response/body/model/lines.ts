/** What a piece of a line is, which is how it is coloured. */
export type PieceKind = 'key' | 'string' | 'number' | 'word' | 'mark' | 'text'

export type Piece = readonly [kind: PieceKind, text: string]

/** A text laid out in lines, some of which hold others that can be folded away. */
export interface Lines {
  readonly count: number
  /** No line is wider than this says, in letters without its indentation. It is cheap to ask. */
  widthAtMost(line: number): number
  /** The line as it is drawn, without its indentation. */
  text(line: number): string
  /** Characters before the line. */
  indent(line: number): number
  /** The last line of what can be folded into this one; nothing where nothing can. */
  end(line: number): number | undefined
  /** A line, or what it is when all that it holds is folded into it. */
  pieces(line: number, folded: boolean): Piece[]
  /** The line that a place in the text is in. */
  lineAt(offset: number): number
}

/** The last place of a sorted column whose value is not above the one wanted; -1 where all are. */
export function lastNotAbove(column: ArrayLike<number>, count: number, wanted: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((column[middle] ?? 0) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}
