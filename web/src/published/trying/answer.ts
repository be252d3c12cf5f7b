import { bytes as amount } from '../../format/numbers'
import { events } from './events'
import { fileName } from './fileName'
import type { Timeline } from './timeline'

const LONGEST_TEXT = 5_000_000
const LONGEST_FILE = 100_000_000

/** The body of an answer: a text, or a file where it is none or is too long to be shown. */
export interface Body {
  text: string
  bytes: number
  file?: File
}

function textual(type: string): boolean {
  return type === '' || /^text\/|[/+](json|xml|yaml|javascript|x-www-form-urlencoded|graphql|x-ndjson)\b/.test(type)
}

/** Reads an answer to its end; the events of a stream are told as they come. */
export async function read(response: Response, timeline: Timeline): Promise<Body> {
  const type = response.headers.get('content-type') ?? ''
  if (!response.body) return { text: '', bytes: 0 }
  const streamed = type.startsWith('text/event-stream')
  const text = textual(type)
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let words = ''
  let bytes = 0
  const cut = events((event) => timeline.add({ way: 'received', kind: event.name, words: event.data }))
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length
    if (streamed) cut(decoder.decode(next.value, { stream: true }))
    else if (text && bytes <= LONGEST_TEXT) words += decoder.decode(next.value, { stream: true })
    if (streamed || bytes > LONGEST_FILE) parts.length = 0
    else parts.push(next.value)
  }
  if (streamed || bytes === 0) return { text: '', bytes }
  if (text && bytes <= LONGEST_TEXT) return { text: words, bytes }
  const told = text ? `${words}\n… cut at ${amount(LONGEST_TEXT)}` : `${amount(bytes)} of ${type}`
  if (bytes > LONGEST_FILE) return { text: `${told}\nToo large to be kept: up to ${amount(LONGEST_FILE)} are`, bytes }
  const name = fileName(response.url, response.headers.get('content-disposition'), type)
  return { text: told, bytes, file: new File(parts, name, { type }) }
}
