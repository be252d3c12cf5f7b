import { breaksOf } from '../../../format/columns'
import { count } from '../../../format/numbers'
import type { Side } from './Comparison'

/** How the two sides are drawn: beside each other, or one under the other. */
export type Form = 'beside' | 'unified'

/** What a row is: lines that are the same, what differs beside each other, a stretch that is the same and folded, or of one side. */
export const same = 0
export const changed = 1
export const folded = 2
export const removed = 3
export const added = 4

/** Lines that are shown around what differs, and the fewest that are worth folding. */
const around = 3
const fewest = 4

/** Rows as columns of numbers, for millions of lines. */
export interface Rows {
  count: number
  kind: Uint8Array
  /** Line on each side, -1 for none; of folded ones, the first; of a removed or added one, the one in whose place it is. */
  left: Int32Array
  right: Int32Array
  /** Which part of a broken line; of folded ones, how many lines. */
  part: Int32Array
  /** The first row of each stretch that differs. */
  first: number[]
}

/** No rows. */
export const none: Rows = {
  count: 0,
  kind: new Uint8Array(),
  left: new Int32Array(),
  right: new Int32Array(),
  part: new Int32Array(),
  first: [],
}

/** So many characters of a line are drawn: where to break more of them is not found while the page answers. */
export const mostDrawn = 100_000

/** A line as it is drawn; of one that is very long, the beginning and how much more there is. */
export function lineOf({ text, starts }: Side, line: number): string {
  const from = starts[line] ?? 0
  const to = (starts[line + 1] ?? 1) - 1
  const more = to - from - mostDrawn
  return more <= 0 ? text.slice(from, to) : `${text.slice(from, from + mostDrawn)} … ${count(more)} more characters`
}

export function countOf({ starts }: Side): number {
  return starts.length - 1
}

/** Which characters of a line are in one of its parts. */
export function partOf(line: string, part: number, columns: number): string {
  const breaks = breaksOf(line, columns, columns)
  return line.slice(breaks[part] ?? line.length, breaks[part + 1])
}

interface Sides {
  left: Side
  right: Side
  stretches: Uint32Array
}

/** How two sides are laid out. */
export interface Layout {
  form: Form
  columns: number
  /** The first left line of each folded stretch that is not to be folded. */
  unfolded: ReadonlySet<number>
}

/** So many rows are laid out between two rests. */
const stretch = 5_000

/** Lays two sides out in rows. */
export function rowsOf(sides: Sides, layout: Layout): Rows {
  const laying = layingOut(sides, layout)
  for (;;) {
    const step = laying.next()
    if (step.done) return step.value
  }
}

/** Lays two sides out in rows, with rests. */
export function* layingOut({ left, right, stretches }: Sides, layout: Layout): Generator<undefined, Rows> {
  const { form, columns, unfolded } = layout
  const rows = new Growing()
  let rested = 0
  const isLong = () => {
    if (rows.count - rested < stretch) return false
    rested = rows.count
    return true
  }
  const height = (side: Side, line: number) => {
    const length = (side.starts[line + 1] ?? 0) - (side.starts[line] ?? 0) - 1
    // No character is wider than three letters: most lines need no second look.
    return length * 3 <= columns ? 1 : breaksOf(lineOf(side, line), columns, columns).length
  }
  const both = (line: number, other: number, kind: number) => {
    const high = Math.max(
      line < 0 || kind === added ? 0 : height(left, line),
      other < 0 || kind === removed ? 0 : height(right, other),
    )
    for (let part = 0; part < high; part++) rows.add(kind, line, other, part)
  }
  function* equal(from: number, to: number, other: number, isFirst: boolean, isLast: boolean) {
    const head = isFirst ? from : Math.min(to, from + around)
    const tail = isLast ? to : Math.max(head, to - around)
    const folds = tail - head >= fewest && !unfolded.has(head)
    for (let line = from; line < to; line++) {
      if (folds && line === head) {
        rows.add(folded, line, other + line - from, tail - head)
        line = tail - 1
      } else both(line, other + line - from, same)
      if (isLong()) yield
    }
  }
  let at = 0
  let other = 0
  for (let index = 0; index < stretches.length; index += 4) {
    const [from = 0, to = 0, rightFrom = 0, rightTo = 0] = stretches.subarray(index, index + 4)
    yield* equal(at, from, other, at === 0, false)
    rows.first.push(rows.count)
    const there = (line: number, end: number) => (line < end ? line : -1)
    if (form === 'beside') {
      const high = Math.max(to - from, rightTo - rightFrom)
      for (let line = 0; line < high; line++) {
        both(there(from + line, to), there(rightFrom + line, rightTo), changed)
        if (isLong()) yield
      }
    } else {
      for (let line = from; line < to; line++) {
        both(line, there(rightFrom + line - from, rightTo), removed)
        if (isLong()) yield
      }
      for (let line = rightFrom; line < rightTo; line++) {
        both(there(from + line - rightFrom, to), line, added)
        if (isLong()) yield
      }
    }
    at = to
    other = rightTo
  }
  yield* equal(at, countOf(left), other, at === 0 && stretches.length === 0, true)
  return rows.done()
}

class Growing {
  count = 0
  readonly first: number[] = []
  #kind = new Uint8Array(1024)
  #left = new Int32Array(1024)
  #right = new Int32Array(1024)
  #part = new Int32Array(1024)

  add(kind: number, left: number, right: number, part: number): void {
    if (this.count === this.#kind.length) this.#grow()
    this.#kind[this.count] = kind
    this.#left[this.count] = left
    this.#right[this.count] = right
    this.#part[this.count] = part
    this.count++
  }

  done(): Rows {
    const { count, first } = this
    return { count, first, kind: this.#kind, left: this.#left, right: this.#right, part: this.#part }
  }

  #grow(): void {
    const longer = <A extends Uint8Array | Int32Array>(old: A, next: A): A => {
      next.set(old)
      return next
    }
    const room = this.#kind.length * 2
    this.#kind = longer(this.#kind, new Uint8Array(room))
    this.#left = longer(this.#left, new Int32Array(room))
    this.#right = longer(this.#right, new Int32Array(room))
    this.#part = longer(this.#part, new Int32Array(room))
  }
}

/** How far two lines are the same from their beginnings, and from their ends. */
export function sharedEnds(left: string, right: string): [head: number, tail: number] {
  const most = Math.min(left.length, right.length)
  let head = 0
  while (head < most && left[head] === right[head]) head++
  let tail = 0
  while (tail < most - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++
  return [head, tail]
}
