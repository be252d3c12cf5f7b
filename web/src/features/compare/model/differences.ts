import { diffArrays } from 'diff'

/** Lines on both sides that are compared by edits without looking for unique ones among them. */
const few = 400
/** Edits that are looked for where no line is unique; what differs more is taken as replaced as a whole. */
const mostEdits = 1_000

/** Lines from one number to another, the last not counted, on both sides. */
interface Part {
  left: number
  leftEnd: number
  right: number
  rightEnd: number
}

/**
 * The stretches in which two lists of lines differ, in order, as four numbers each: from and to of the left lines, from and
 * to of the right ones. Lines that are unique on both sides hold the comparison together (patience difference); what lies
 * between them is compared by the least number of edits (Myers).
 */
export function differences(left: readonly string[], right: readonly string[]): Uint32Array<ArrayBuffer> {
  const numbers = new Map<string, number>()
  const numbered = (lines: readonly string[]) =>
    Uint32Array.from(lines, (line) => {
      const known = numbers.get(line)
      if (known !== undefined) return known
      numbers.set(line, numbers.size)
      return numbers.size - 1
    })
  const a = numbered(left)
  const b = numbered(right)
  const found: number[] = []
  const add = (from: number, to: number, rightFrom: number, rightTo: number) => {
    // What touches the stretch before belongs to it.
    if (found.length > 0 && found.at(-3) === from && found.at(-1) === rightFrom) {
      found[found.length - 3] = to
      found[found.length - 1] = rightTo
    } else found.push(from, to, rightFrom, rightTo)
  }
  const whole = { left: 0, leftEnd: a.length, right: 0, rightEnd: b.length }
  const waiting: Part[] = [whole]
  let unique: readonly Pair[] | undefined = uniqueIn(a, b, whole)
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const inner = trimmed(a, b, part)
    if (inner.left === inner.leftEnd && inner.right === inner.rightEnd) continue
    if (inner.left === inner.leftEnd || inner.right === inner.rightEnd) {
      add(inner.left, inner.leftEnd, inner.right, inner.rightEnd)
      continue
    }
    // What is unique in the whole comes first: a bracket that is unique in a few lines says little.
    const { left: first, leftEnd, right: rightFirst, rightEnd } = inner
    const isFew = leftEnd - first + rightEnd - rightFirst <= few
    const pairs = unique ?? (isFew ? [] : uniqueIn(a, b, inner))
    unique = undefined
    const inside = ([line, other]: Pair) => line >= first && line < leftEnd && other >= rightFirst && other < rightEnd
    const anchors = longestRising(pairs.filter(inside))
    if (anchors.length === 0) {
      edits(a, b, inner, add)
      continue
    }
    const between: Part[] = []
    let [from, rightFrom] = [first, rightFirst]
    for (const [leftLine, rightLine] of anchors) {
      between.push({ left: from, leftEnd: leftLine, right: rightFrom, rightEnd: rightLine })
      from = leftLine + 1
      rightFrom = rightLine + 1
    }
    between.push({ left: from, leftEnd, right: rightFrom, rightEnd })
    // One by one: a call takes no hundred thousand arguments.
    for (const each of between.reverse()) waiting.push(each)
  }
  return slid(found, [a, left], [b, right])
}

/**
 * Moves what only one side has along lines that are the same before and behind it, to where it is a whole: an object of
 * JSON from its opening bracket to its closing one, instead of from one closing bracket to the next.
 */
function slid(
  found: readonly number[],
  [a, left]: readonly [Uint32Array, readonly string[]],
  [b, right]: readonly [Uint32Array, readonly string[]],
): Uint32Array<ArrayBuffer> {
  const stretches = Uint32Array.from(found)
  for (let at = 0; at < stretches.length; at += 4) {
    const [from = 0, to = 0, rightFrom = 0, rightTo = 0] = stretches.subarray(at, at + 4)
    if (from !== to && rightFrom !== rightTo) continue
    const removed = from !== to
    const [numbers, lines] = removed ? [a, left] : [b, right]
    const [first, end] = removed ? [from, to] : [rightFrom, rightTo]
    const up = Math.min(from - (stretches[at - 3] ?? 0), rightFrom - (stretches[at - 1] ?? 0))
    const down = Math.min((stretches[at + 4] ?? a.length) - to, (stretches[at + 6] ?? b.length) - rightTo)
    const cost = (by: number) => indent(lines[first + by]) + indent(lines[end + by - 1])
    let best = 0
    for (let by = -1; by >= -up && numbers[first + by] === numbers[end + by]; by--) {
      if (cost(by) < cost(best)) best = by
    }
    for (let by = 1; by <= down && numbers[first + by - 1] === numbers[end + by - 1]; by++) {
      if (cost(by) < cost(best)) best = by
    }
    stretches.set([from + best, to + best, rightFrom + best, rightTo + best], at)
  }
  return stretches
}

function indent(line: string | undefined): number {
  return line?.search(/\S|$/) ?? 0
}

/** The part without what is the same at its beginning and its end. */
function trimmed(a: Uint32Array, b: Uint32Array, { left, leftEnd, right, rightEnd }: Part): Part {
  while (left < leftEnd && right < rightEnd && a[left] === b[right]) {
    left++
    right++
  }
  while (left < leftEnd && right < rightEnd && a[leftEnd - 1] === b[rightEnd - 1]) {
    leftEnd--
    rightEnd--
  }
  return { left, leftEnd, right, rightEnd }
}

type Pair = readonly [left: number, right: number]

/** Pairs of equal lines, each the only one of its kind on its side of a part, in the order of the left side. */
function uniqueIn(a: Uint32Array, b: Uint32Array, part: Part): Pair[] {
  const inRight = placesOf(b, part.right, part.rightEnd)
  const pairs: Pair[] = []
  for (const [is, line] of placesOf(a, part.left, part.leftEnd)) {
    const other = inRight.get(is) ?? -1
    if (line >= 0 && other >= 0) pairs.push([line, other])
  }
  return pairs.sort(([one], [other]) => one - other)
}

/** Where each kind of line is; -1 where it is more than once. */
function placesOf(lines: Uint32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let line = from; line < to; line++) {
    const is = lines[line] ?? 0
    places.set(is, places.has(is) ? -1 : line)
  }
  return places
}

/** The longest choice of pairs whose second numbers rise, too (patience sorting). */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = []
  const before: number[] = []
  pairs.forEach(([, second], index) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = index
  })
  const chosen: Pair[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chosen.push(pair)
  }
  return chosen.reverse()
}

type Add = (from: number, to: number, rightFrom: number, rightTo: number) => void

function edits(a: Uint32Array, b: Uint32Array, { left, leftEnd, right, rightEnd }: Part, add: Add): void {
  const changes = diffArrays([...a.subarray(left, leftEnd)], [...b.subarray(right, rightEnd)], {
    maxEditLength: mostEdits,
  })
  if (!changes) {
    add(left, leftEnd, right, rightEnd)
    return
  }
  for (const { added, removed, value } of changes) {
    if (removed) add(left, left + value.length, right, right)
    else if (added) add(left, left, right, right + value.length)
    if (!added) left += value.length
    if (!removed) right += value.length
  }
}
