import type { Entry } from '../../api/types'
import { bytesOfBase64, utf8Of } from '../../format/bytes'

/** What an entry carries, as bytes and, where it is text, as text. */
export interface Payload {
  bytes: Uint8Array
  text: string | undefined
}

export function payloadOf(entry: Entry): Payload | undefined {
  const { text, base64, handshake } = entry
  if (text !== undefined) return { bytes: new TextEncoder().encode(text), text }
  if (base64 !== undefined) {
    const bytes = bytesOfBase64(base64)
    return { bytes, text: utf8Of(bytes) }
  }
  if (handshake) {
    const parts = [handshake.request, handshake.response, handshake.body].flatMap((part) =>
      part ? [bytesOfBase64(part)] : [],
    )
    const bytes = joined(parts)
    return { bytes, text: utf8Of(bytes) }
  }
  return undefined
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

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
