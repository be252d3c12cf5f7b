/** Lines from 1 of a text as it was, and as it is. */
export interface Lines {
  old?: number | undefined
  new?: number | undefined
}

/** The stretch of a comparison, by its number, that is nearest to the lines; nothing where there is none. */
export function stretchAt(stretches: Uint32Array, lines: Lines): number | undefined {
  let nearest: number | undefined
  let least = Infinity
  for (let at = 0; at < stretches.length; at += 4) {
    const [left = 0, leftEnd = 0, right = 0, rightEnd = 0] = stretches.subarray(at, at + 4)
    const away = Math.min(distance(lines.old, left, leftEnd), distance(lines.new, right, rightEnd))
    if (away < least) {
      least = away
      nearest = at / 4
    }
  }
  return nearest
}

function distance(line: number | undefined, from: number, to: number): number {
  if (line === undefined) return Infinity
  if (line - 1 < from) return from - (line - 1)
  return Math.max(0, line - Math.max(to, from + 1))
}
