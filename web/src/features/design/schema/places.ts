import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import type { Path } from './Schemas'

/** What of a text stands at a position. */
export interface Place {
  /** The mapping or list around. */
  path: Path
  /** The member whose key or value it is, where it is one. */
  key?: string
  /** The position is in the value of the member, or in an item of the list. */
  isValue: boolean
  /** Where the word at the position begins and ends. */
  from: number
  to: number
}

/** Texts in quotes, the last of them perhaps not closed yet. */
const quoted = /(?<=^|\s)(["']).*?(\1|$)/g

/** The place of a position in YAML, by how far lines are set in: also while what is being written cannot be read. */
export function yamlPlace(state: EditorState, position: number): Place | undefined {
  const line = state.doc.lineAt(position)
  const at = position - line.from
  if (/(^|\s)#/.test(line.text.slice(0, at))) return undefined
  if (/[[{]/.test(line.text.replace(quoted, '')) || inFlow(state, position)) return flowPlace(state, position)
  const here = lineOf(line.text)
  const nest = new Nest()
  for (let number = 1; number < line.number; number++) nest.add(state.doc.line(number).text)
  if (nest.isText(line.text)) return undefined
  const path = nest.pathAt(here, line.text.trim() === '' ? at : here.column)
  if (here.key !== undefined && here.value !== undefined && at >= here.value.from) {
    return { path, key: here.key, isValue: true, from: line.from + here.value.text, to: line.to }
  }
  const word = /[^\s:]*$/.exec(line.text.slice(0, at))?.[0] ?? ''
  const rest = /^[^\s:]*/.exec(line.text.slice(at))?.[0] ?? ''
  const place = { path, isValue: false, from: position - word.length, to: position + rest.length }
  return here.key === undefined ? place : { ...place, key: here.key }
}

interface Line {
  /** Columns of the dashes of lists. */
  dashes: readonly number[]
  /** Column of what stands behind them. */
  column: number
  key: string | undefined
  /** Where the value may begin, and where it does. */
  value: { from: number; text: number } | undefined
}

function lineOf(text: string): Line {
  const dashes: number[] = []
  let column = blanks(text, 0)
  while (/^-(?: |$)/.test(text.slice(column))) {
    dashes.push(column)
    column = blanks(text, column + 1)
  }
  const found = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"[{].*?)\s*:(?=\s|$)/.exec(text.slice(column))
  if (!found) return { dashes, column, key: undefined, value: undefined }
  const end = column + found[0].length
  return { dashes, column, key: unquoted(found[1] ?? ''), value: { from: end, text: blanks(text, end) } }
}

function blanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

/** The mappings and lists that are open, from the outside in, as lines are read from the top. */
class Nest {
  #open: { column: number; at: string | number }[] = []
  /** Column of a key whose value is a text of several lines. */
  #text: number | undefined

  add(text: string): void {
    if (text.trim() === '' || text.trimStart().startsWith('#') || this.isText(text)) return
    const line = lineOf(text)
    this.#text = /[:-]\s+[|>][-+\d]*\s*(#.*)?$/.test(text) ? (line.dashes[0] ?? line.column) : undefined
    line.dashes.forEach((dash) => this.#item(dash))
    if (line.key === undefined) return
    this.#to(line.column)
    if (this.#open.at(-1)?.column === line.column) this.#open.pop()
    this.#open.push({ column: line.column, at: line.key })
  }

  /** Whether a line belongs to a text of several lines. */
  isText(text: string): boolean {
    return this.#text !== undefined && text.trim() !== '' && blanks(text, 0) > this.#text
  }

  /** What leads to a column of the line. */
  pathAt(line: Line, column: number): string[] {
    line.dashes.forEach((dash) => this.#item(dash))
    this.#to(column)
    if (this.#open.at(-1)?.column === column) this.#open.pop()
    return this.#open.map(({ at }) => `${at}`)
  }

  #item(column: number): void {
    while ((this.#open.at(-1)?.column ?? -1) > column) this.#open.pop()
    const last = this.#open.at(-1)
    if (last?.column === column && typeof last.at === 'number') last.at++
    else this.#open.push({ column, at: 0 })
  }

  /** Closes what lies deeper, and a list that stands as far left as the key that it belongs to. */
  #to(column: number): void {
    for (let last = this.#open.at(-1); last; last = this.#open.at(-1)) {
      if (last.column < column || (last.column === column && typeof last.at === 'string')) return
      this.#open.pop()
    }
  }
}

function inFlow(state: EditorState, position: number): boolean {
  return (
    around(syntaxTree(state).resolveInner(position, -1), ['FlowMapping', 'FlowSequence', 'Object', 'Array']) !== null
  )
}

const maps = ['BlockMapping', 'FlowMapping', 'Object']
const lists = ['BlockSequence', 'FlowSequence', 'Array']

/** The place of a position by the editor's own tree: for JSON, and what of YAML is written so. */
export function flowPlace(state: EditorState, position: number): Place | undefined {
  const inner = syntaxTree(state).resolveInner(position, -1)
  const word = /["'\w$./#~%-]*$/.exec(state.sliceDoc(Math.max(0, position - 100), position))?.[0] ?? ''
  const rest = /^[\w$./#~%-]*["']?/.exec(state.sliceDoc(position, position + 100))?.[0] ?? ''
  const text = around(inner, ['String', 'PropertyName', 'QuotedLiteral'])
  const range =
    text && text.from < position
      ? { from: text.from, to: text.to }
      : { from: position - word.length, to: position + rest.length }
  const holder = around(inner, [...maps, ...lists])
  if (!holder) return undefined
  const pair = around(inner, ['Pair', 'Property'])
  if (!pair || pair.from < holder.from)
    return { path: pathOf(state, holder), isValue: lists.includes(holder.name), ...range }
  const key = keyOf(state, pair)
  const isValue = state.sliceDoc(pair.from, position).includes(':')
  return { path: pathOf(state, around(pair.parent, maps) ?? holder), key, isValue, ...range }
}

/** The keys and indexes that lead to a node. */
function pathOf(state: EditorState, node: SyntaxNode): string[] {
  const path: string[] = []
  for (let here = node, up = node.parent; up; here = up, up = up.parent) {
    if (up.name === 'Pair' || up.name === 'Property') path.unshift(keyOf(state, up))
    if (lists.includes(up.name)) {
      let index = 0
      for (let before = here.prevSibling; before; before = before.prevSibling)
        if (!/^[[\],⚠]$/.test(before.name) && before.name !== 'Comment') index++
      path.unshift(`${index}`)
    }
  }
  return path
}

function around(node: SyntaxNode | null, names: readonly string[]): SyntaxNode | null {
  let here = node
  while (here && !names.includes(here.name)) here = here.parent
  return here
}

function keyOf(state: EditorState, pair: SyntaxNode): string {
  const key = pair.firstChild
  return key ? unquoted(state.sliceDoc(key.from, key.to)) : ''
}

function unquoted(text: string): string {
  return text.trim().replace(/^(['"])(.*)\1$/, '$2')
}
