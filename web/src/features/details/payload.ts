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
