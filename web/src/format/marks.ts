/** A pattern for what a search marks in a preview: text in any case, or a `/regular expression/`; a path marks nothing. */
export function patternOf(query: string): RegExp | undefined {
  const text = query.trim()
  if (text === '' || text.startsWith('$')) return undefined
  const expression = /^\/(.+)\/([a-z]*)$/.exec(text)
  try {
    if (expression) return new RegExp(expression[1] ?? '', `g${expression[2]?.includes('i') ? 'i' : ''}`)
    return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi')
  } catch {
    return undefined
  }
}

/** A text cut into pieces, every second of which fits the pattern. */
export function cut(text: string, pattern: RegExp): string[] {
  const pieces: string[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue
    pieces.push(text.slice(at, match.index), match[0])
    at = match.index + match[0].length
  }
  pieces.push(text.slice(at))
  return pieces
}
