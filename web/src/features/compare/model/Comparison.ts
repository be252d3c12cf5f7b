import { indentedXml } from '../../../format/shape'
import type { Said } from '../../response/body/model/BodyDesk'
import { jsonLines, JsonLines } from '../../response/body/model/JsonLines'
import { differences } from './differences'

/** A text in lines, as the page draws it. */
export interface Side {
  text: string
  /** Where each line begins, and where one behind the last would. */
  starts: Uint32Array<ArrayBuffer>
}

/** How two bodies differ. */
export type Comparison =
  | {
      form: 'json' | 'xml' | 'text'
      left: Side
      right: Side
      /** From and to of left and right lines, for each stretch that differs. */
      stretches: Uint32Array<ArrayBuffer>
      /** They are the same byte by byte, not only as they are laid out. */
      equal: boolean
    }
  /** Bytes that are no text, and the first place at which they differ. */
  | { form: 'binary'; at: number | undefined }

/** How two texts differ. */
export type TextComparison = Exclude<Comparison, { form: 'binary' }>

/** A body with what is said of it. */
export interface Given {
  bytes: ArrayBuffer
  said: Said
}

/** Compares two bodies as people read them: JSON and XML laid out, other texts line by line. */
export function compare(left: Given, right: Given): Comparison {
  const at = firstDifference(new Uint8Array(left.bytes), new Uint8Array(right.bytes))
  const texts = [textOf(left), textOf(right)] as const
  if (texts[0] === undefined || texts[1] === undefined) return { form: 'binary', at }
  const [form, a, b] = laidOut(texts[0], texts[1], left.said.form === 'xml' && right.said.form === 'xml')
  // A comma behind the last value of a list comes and goes with what follows: it is no difference.
  const bare = (lines: string[]) => (form === 'json' ? lines.map((line) => line.replace(/,$/, '')) : lines)
  return { form, left: sideOf(a), right: sideOf(b), stretches: differences(bare(a), bare(b)), equal: at === undefined }
}

/** Compares two texts line by line, as they are. */
export function compareTexts(before: string, after: string): TextComparison {
  const [a, b] = [linesOf(before), linesOf(after)]
  return { form: 'text', left: sideOf(a), right: sideOf(b), stretches: differences(a, b), equal: before === after }
}

function textOf({ bytes, said }: Given): string | undefined {
  try {
    return new TextDecoder(said.charset ?? 'utf-8', { fatal: said.charset === undefined }).decode(bytes)
  } catch {
    return undefined
  }
}

function laidOut(left: string, right: string, xml: boolean): ['json' | 'xml' | 'text', string[], string[]] {
  const json = [linesOfJson(left), linesOfJson(right)] as const
  if (json[0] && json[1]) return ['json', json[0], json[1]]
  if (xml) return ['xml', linesOf(indentedXml(left)), linesOf(indentedXml(right))]
  return ['text', linesOf(left), linesOf(right)]
}

function linesOfJson(text: string): string[] | undefined {
  const lines = jsonLines(text)
  if (!(lines instanceof JsonLines)) return undefined
  return Array.from({ length: lines.count }, (_, line) =>
    lines.pieces(line, false).reduce((before, [, piece]) => before + piece, ' '.repeat(lines.indent(line))),
  )
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function sideOf(lines: readonly string[]): Side {
  const starts = new Uint32Array(lines.length + 1)
  let at = 0
  lines.forEach((line, index) => {
    at += line.length + 1
    starts[index + 1] = at
  })
  return { text: lines.join('\n'), starts }
}

function firstDifference(left: Uint8Array, right: Uint8Array): number | undefined {
  const both = Math.min(left.length, right.length)
  for (let at = 0; at < both; at++) if (left[at] !== right[at]) return at
  return left.length === right.length ? undefined : both
}
