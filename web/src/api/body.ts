/** Characters of one string that are written at once: that takes a few milliseconds. */
const piece = 1_000_000

/**
 * The body of a request, in JSON. That with a very long string comes a little later, written in turns, so that the page
 * answers meanwhile.
 */
export function bodyOf(value: unknown): string | Promise<Blob> {
  const strings: string[] = []
  const mark = `long ${Math.random()}`
  const frame = JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'string' || each.length < piece) return each
    strings.push(each)
    return mark
  })
  return strings.length === 0 ? frame : inTurns(frame.split(JSON.stringify(mark)), strings)
}

async function inTurns(frame: readonly string[], strings: readonly string[]): Promise<Blob> {
  const parts: Blob[] = []
  for (const [index, around] of frame.entries()) {
    parts.push(new Blob([around]))
    const string = strings[index]
    if (string === undefined) continue
    parts.push(new Blob(['"']))
    for (let from = 0; from < string.length; from += piece) {
      await new Promise((done) => setTimeout(done))
      // half of a pair is escaped, and read together with its other half
      parts.push(new Blob([JSON.stringify(string.slice(from, from + piece)).slice(1, -1)]))
    }
    parts.push(new Blob(['"']))
  }
  return new Blob(parts)
}
