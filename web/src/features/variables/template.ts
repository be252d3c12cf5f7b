/** A `{{name}}` in a text, from its first brace to behind its last one. */
export interface Placeholder {
  from: number
  to: number
  name: string
}

const pattern = /\{\{\s*([^{}\s](?:[^{}]*[^{}\s])?)\s*\}\}/g

export function placeholders(text: string): Placeholder[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    name: match[1] ?? '',
  }))
}

/** The name that is being typed at `caret`: where it begins (behind the braces), and what is there so far. */
export function openName(text: string, caret: number): { from: number; typed: string } | undefined {
  const match = /\{\{\s*([^{}\s]*)$/.exec(text.slice(0, caret))
  return match ? { from: caret - (match[1] ?? '').length, typed: match[1] ?? '' } : undefined
}

/** A text cut into what is literal and what is a placeholder, in order and without gaps. */
export function segments(text: string): { text: string; name?: string }[] {
  const parts: { text: string; name?: string }[] = []
  let at = 0
  for (const { from, to, name } of placeholders(text)) {
    if (from > at) parts.push({ text: text.slice(at, from) })
    parts.push({ text: text.slice(from, to), name })
    at = to
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

/** Encodes what is literal and leaves `{{names}}` as they are. */
export function outsidePlaceholders(text: string, change: (literal: string) => string): string {
  return segments(text)
    .map((part) => (part.name === undefined ? change(part.text) : part.text))
    .join('')
}
