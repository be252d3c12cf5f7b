/** What a text looks like, and how it is laid out. All functions are pure. */

export type Shape = 'json' | 'xml' | 'html' | 'plain'

/** What a text looks like. */
export function shapeOf(text: string): Shape {
  const head = text.slice(0, 200).trimStart().toLowerCase()
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) return 'html'
  if (/^<[a-z?!_]/.test(head)) return 'xml'
  return /^[[{"]|^-?\d|^(?:true|false|null)\s*$/.test(head) ? 'json' : 'plain'
}

/** XML with a line for each element, indented; text between tags stays as it is. */
export function indentedXml(text: string): string {
  const pieces = text.match(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^>]+>|[^<]+/g) ?? []
  const lines: string[] = []
  let depth = 0
  let open = false
  for (const piece of pieces) {
    const closing = piece.startsWith('</')
    const tag = piece.startsWith('<')
    const alone = /^<[!?]|\/>$/.test(piece)
    if (closing) depth = Math.max(0, depth - 1)
    if (!tag && piece.trim() === '') continue
    const beside = !tag || (closing && open)
    if (beside && lines.length > 0) lines.push(`${lines.pop() ?? ''}${tag ? piece : piece.trim()}`)
    else lines.push(`${'  '.repeat(depth)}${piece}`)
    if (tag && !closing && !alone) depth++
    open = tag ? !closing && !alone : open
  }
  return lines.join('\n')
}
