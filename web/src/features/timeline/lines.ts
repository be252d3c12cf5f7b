import type { FrameTrace } from '../../api/types'

/** A line that is no entry and stands between entries: a frame that was unfolded, or what was lost. */
export type Inserted =
  | { kind: 'frame'; sequence: number; number: number; of: number; frame: FrameTrace; last: boolean }
  | { kind: 'more'; sequence: number; count: number }
  | { kind: 'lost'; count: number }

/** Inserted lines behind the entry at a position; -1 is before the first one. */
export interface Block {
  after: number
  lines: readonly Inserted[]
}

export type Line = { kind: 'entry'; position: number } | Inserted

/** The lines of a timeline: its entries by position, with blocks of other lines between them. */
export class Lines {
  readonly total: number
  readonly count: number
  readonly #blocks: readonly Block[]

  constructor(total: number, blocks: readonly Block[]) {
    this.total = total
    this.#blocks = [...blocks].sort((a, b) => a.after - b.after)
    this.count = total + this.#blocks.reduce((sum, block) => sum + block.lines.length, 0)
  }

  at(line: number): Line | undefined {
    let before = 0
    for (const { after, lines } of this.#blocks) {
      const begin = after + 1 + before
      if (line < begin) break
      const inside = lines[line - begin]
      if (inside) return inside
      before += lines.length
    }
    const position = line - before
    return position < this.total && position >= 0 ? { kind: 'entry', position } : undefined
  }

  lineOf(position: number): number {
    let line = position
    for (const { after, lines } of this.#blocks) {
      if (after < position) line += lines.length
    }
    return line
  }

  /** The position of the entry at a line, or of the nearest one before it. */
  positionAt(line: number): number {
    for (let at = line; at >= 0; at--) {
      const found = this.at(at)
      if (found?.kind === 'entry') return found.position
    }
    return 0
  }
}

/**
 * The blocks that show the frames of a message at `position`: a control frame that came between two of them stays an
 * entry of its own, so the frames after it stand behind that entry.
 */
export function blocksOf(
  frames: readonly FrameTrace[],
  of: number,
  sequence: number,
  position: number,
  positionOf: (sequence: number) => number | undefined,
): Block[] {
  const blocks: { after: number; lines: Inserted[] }[] = []
  let after = position
  frames.forEach((frame, index) => {
    const line: Inserted = { kind: 'frame', sequence, number: index + 1, of, frame, last: index === of - 1 }
    const block = blocks.at(-1)
    if (block?.after === after) block.lines.push(line)
    else blocks.push({ after, lines: [line] })
    const between = (frame.between ?? []).flatMap((each) => positionOf(each) ?? [])
    after = Math.max(after, ...between)
  })
  if (of > frames.length) blocks.at(-1)?.lines.push({ kind: 'more', sequence, count: of - frames.length })
  return blocks
}
