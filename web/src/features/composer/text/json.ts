import type { Fault } from '../../../format/notations'

/** A piece of JSON text. `variable` is a `{{name}}` where a value or a part of a string may stand. */
interface Token {
  kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'number' | 'word' | 'variable' | 'wrong'
  from: number
  to: number
  /** Why it is wrong. */
  message?: string
}

const space = /[ \t\r\n]*/y
const variable = /\{\{\s*[^{}\s](?:[^{}]*[^{}\s])?\s*\}\}/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y
const wordlike = /[\w.+-]+/y

function at(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

function stringToken(text: string, from: number): Token {
  let place = from + 1
  while (place < text.length) {
    const behind = at(variable, text, place)
    if (behind > place) {
      place = behind
      continue
    }
    const character = text.charAt(place)
    if (character === '"') return { kind: 'string', from, to: place + 1 }
    if (character < ' ') {
      const message =
        character === '\n' ? 'The string is not closed on its line' : 'A control character must be escaped'
      return { kind: 'wrong', from: place, to: place + 1, message }
    }
    if (character === '\\') {
      const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y
      const end = at(escape, text, place + 1)
      if (end === place + 1) return { kind: 'wrong', from: place, to: place + 2, message: 'No escape of JSON' }
      place = end
    } else place++
  }
  return { kind: 'wrong', from, to: text.length, message: 'The string is not closed' }
}

function token(text: string, from: number): Token {
  const behind = at(variable, text, from)
  if (behind > from) return { kind: 'variable', from, to: behind }
  const character = text.charAt(from)
  switch (character) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ':':
    case ',':
      return { kind: character, from, to: from + 1 }
    case '"':
      return stringToken(text, from)
    case "'":
      return { kind: 'wrong', from, to: from + 1, message: 'Strings of JSON stand in double quotes' }
    default: {
      const digits = at(number, text, from)
      if (digits > from) return { kind: 'number', from, to: digits }
      const to = Math.max(at(wordlike, text, from), from + 1)
      const word = text.slice(from, to)
      if (word === 'true' || word === 'false' || word === 'null') return { kind: 'word', from, to }
      return { kind: 'wrong', from, to, message: `“${word}” is no JSON` }
    }
  }
}

function* tokens(text: string): Generator<Token> {
  let place = at(space, text, 0)
  while (place < text.length) {
    const next = token(text, place)
    yield next
    place = at(space, text, next.to)
  }
}

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or }' | ', or ]' | 'end'

const words: Record<Expected, string> = {
  value: 'A value is expected',
  'value or ]': 'A value or “]” is expected',
  name: 'A name in double quotes is expected',
  'name or }': 'A name in double quotes or “}” is expected',
  ':': '“:” is expected',
  ', or }': '“,” or “}” is expected',
  ', or ]': '“,” or “]” is expected',
  end: 'Nothing more is expected',
}

/** The first thing that keeps a text from being JSON (RFC 8259), variables taken as values; nothing when it is JSON. */
export function jsonFault(text: string): Fault | undefined {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let previous: Token['kind'] | undefined
  const afterValue = (): Expected => (open.length === 0 ? 'end' : open.at(-1) === '{' ? ', or }' : ', or ]')
  for (const { kind, from, to, message } of tokens(text)) {
    if (kind === 'wrong') return { from, to, message: message ?? '' }
    const next = follow(expected, kind, open)
    if (!next) {
      const trailing = previous === ',' && (kind === '}' || kind === ']')
      return { from, to, message: trailing ? 'No comma stands before a closing bracket' : words[expected] }
    }
    expected = next === 'after' ? afterValue() : next
    previous = kind
  }
  if (expected === 'end') return undefined
  const place = Math.max(0, text.trimEnd().length - 1)
  return { from: place, to: text.length, message: text.trim() === '' ? 'Empty, which is no JSON' : words[expected] }
}

function follow(expected: Expected, kind: Token['kind'], open: ('{' | '[')[]): Expected | 'after' | undefined {
  switch (expected) {
    case 'value':
    case 'value or ]':
      if (kind === '{' || kind === '[') {
        open.push(kind)
        return kind === '{' ? 'name or }' : 'value or ]'
      }
      if (kind === ']' && expected === 'value or ]') return close(open)
      return kind === 'string' || kind === 'number' || kind === 'word' || kind === 'variable' ? 'after' : undefined
    case 'name':
    case 'name or }':
      if (kind === '}' && expected === 'name or }') return close(open)
      return kind === 'string' || kind === 'variable' ? ':' : undefined
    case ':':
      return kind === ':' ? 'value' : undefined
    case ', or }':
      return kind === ',' ? 'name' : kind === '}' ? close(open) : undefined
    case ', or ]':
      return kind === ',' ? 'value' : kind === ']' ? close(open) : undefined
    case 'end':
      return undefined
  }
}

function close(open: ('{' | '[')[]): 'after' {
  open.pop()
  return 'after'
}

/**
 * The text with one value on a line and two spaces for each level. Values stay as they were written (`1.0`, `1e3`,
 * escapes, `{{variables}}`). A text that is no JSON comes back as it was.
 */
export function beautified(text: string): string {
  if (jsonFault(text)) return text
  const out: string[] = []
  let depth = 0
  let previous: Token['kind'] | undefined
  const line = () => `\n${'  '.repeat(depth)}`
  for (const { kind, from, to } of tokens(text)) {
    const empty = (kind === '}' && previous === '{') || (kind === ']' && previous === '[')
    if (kind === '}' || kind === ']') depth--
    const opens = previous === '{' || previous === '[' || previous === ','
    if ((opens && !empty) || ((kind === '}' || kind === ']') && !empty)) out.push(line())
    out.push(kind === ':' ? ': ' : text.slice(from, to))
    if (kind === '{' || kind === '[') depth++
    previous = kind
  }
  return out.join('')
}
