// Where a text is no JSON, in the words that Postman has for it.

import { parse } from './state.js'

const SPACE = /[ \t\r\n]*/y
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i
const DIGITS = /[-+.\deE]+/y
const WORD = /true|false|null/y
const BEFORE = 69
const MOST = 79

/** The end of what a pattern finds at a place; the place itself where it finds nothing. */
function after(pattern, text, at) {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function unexpected(text, at) {
  const token =
    at < text.length ? `Unexpected token '${text[at] === "'" ? "\\'" : text[at]}'` : 'Unexpected end of input'
  return { at, words: token }
}

/** What is wrong behind the part of a text that is fine. */
function inText(text, at) {
  if (text[at] === '\\') {
    return text[at + 1] === 'u'
      ? { at: after(/[0-9a-fA-F]*/y, text, at + 2), words: 'Bad escape sequence' }
      : unexpected(text, at + 1)
  }
  if (text[at] === '\n' || text[at] === '\r') {
    return unexpected(text, at + 1)
  }
  return at < text.length ? { at, words: 'Unexpected control character' } : unexpected(text, at)
}

/** Reads a text, number or word; gives its end, or what is wrong. */
function single(text, at) {
  const first = text[at]
  if (first === '"') {
    const end = after(TEXT, text, at)
    return text[end] === '"' ? end + 1 : inText(text, end)
  }
  if (/[-.\d]/.test(first ?? '')) {
    const end = after(DIGITS, text, at)
    const written = text.slice(at, end)
    const kind = Number.isNaN(Number(written)) ? 'Bad' : 'Non-json'
    return NUMBER.test(written) ? end : { at: end - 1, words: `${kind} numeric literal - "${written}"` }
  }
  const end = after(WORD, text, at)
  return end > at ? end : unexpected(text, at)
}

/** The first mistake in a text that is no JSON. */
function mistake(text) {
  const open = []
  let at = after(SPACE, text, 0)
  let next = 'value'
  if (at === text.length) {
    return { at, words: at > 0 ? 'No data, only a whitespace' : 'No data, empty input' }
  }
  for (; at < text.length || next !== 'end'; at = after(SPACE, text, at)) {
    const char = text[at]
    const inside = open.at(-1)
    const closes = inside && char === (inside === '{' ? '}' : ']')
    if (closes && (next === 'more' || next === 'first' || next === 'firstKey')) {
      open.pop()
      at += 1
      next = open.length > 0 ? 'more' : 'end'
    } else if (next === 'more') {
      if (char !== ',') {
        return unexpected(text, at)
      }
      at += 1
      next = inside === '{' ? 'key' : 'value'
    } else if (next === 'colon') {
      if (char !== ':') {
        return unexpected(text, at)
      }
      at += 1
      next = 'value'
    } else if (next === 'end') {
      return unexpected(text, at)
    } else if (closes && inside === '{' && next === 'key') {
      return { at, words: 'Trailing comma in object' }
    } else if (closes && inside === '[') {
      return { at, words: 'Trailing comma in array' }
    } else if (char === ',' && inside === '[') {
      return { at: at + 1, words: 'Elisions are not supported' }
    } else if ((char === '{' || char === '[') && next !== 'key' && next !== 'firstKey') {
      open.push(char)
      at += 1
      next = char === '{' ? 'firstKey' : 'first'
    } else if ((next === 'key' || next === 'firstKey') && char !== '"') {
      return unexpected(text, at)
    } else {
      const end = single(text, at)
      if (typeof end === 'object') {
        return end
      }
      at = end
      next = next === 'key' || next === 'firstKey' ? 'colon' : open.length > 0 ? 'more' : 'end'
    }
  }
  return unexpected(text, at)
}

/** The line of a place and, below it, a mark. */
function shown(text, at, begin) {
  const from = Math.max(begin, at - BEFORE)
  const line = /[^\r\n]*/y
  line.lastIndex = from
  const words = line.exec(text)[0].slice(0, MOST)
  const mark = text.slice(from, Math.min(at, from + words.length)).replace(/[^\t]/g, ' ')
  return `${words}\n${mark}^`
}

function told(text) {
  const { at, words } = mistake(text)
  const lines = text.slice(0, at).split(/\r\n|\r|\n/)
  const begin = at - lines.at(-1).length
  const [row, column] = [lines.length, at - begin + 1]
  const error = new SyntaxError(`${words} at ${row}:${column}\n${shown(text, at, begin)}`)
  return Object.assign(error, { row, column, name: 'JSONError' })
}

/** The value of a text in JSON. */
export function json(text, reviver) {
  try {
    return parse(text, reviver)
  } catch (error) {
    throw error instanceof SyntaxError ? told(text) : error
  }
}
