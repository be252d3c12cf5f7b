/** Where a search found something, in order. */
export interface Found {
  offsets: Uint32Array
  /** There are more. */
  more: boolean
}

const most = 100_000

/**
 * A pattern for a text in any case. A blank behind a mark of JSON stands for any blanks or none: what is looked for is how
 * the text is shown, what is searched is how it was sent.
 */
export function patternOf(query: string): RegExp {
  const exact = query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(exact.replace(/(?<=[:,{[]) +/g, '\\s*'), 'gi')
}

/** The places of a text at which a pattern fits. */
export function find(text: string, pattern: RegExp): Found {
  const places: number[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (places.length === most) return { offsets: Uint32Array.from(places), more: true }
    places.push(match.index)
    if (match[0] === '') pattern.lastIndex++
  }
  return { offsets: Uint32Array.from(places), more: false }
}
