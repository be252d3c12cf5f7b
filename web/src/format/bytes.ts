/** Bytes as text in several notations, and back. All functions are pure. */

export function bytesOfBase64(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[0-9a-fA-F]{2}/g) ?? [], (pair) => parseInt(pair, 16))
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** A byte as two hexadecimal digits. */
export function hexPair(byte: number): string {
  return pairs[byte] ?? ''
}

/** `01 a0 ff` */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, hexPair).join(' ')
}

/** The text that the bytes are in UTF-8; nothing when they are none. */
export function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes as text of one character a byte, as they stand in the head of an HTTP message. */
export function latin1Of(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** A byte as a character of ASCII, or a dot. */
export function asciiOf(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·'
}

/** Payload bytes with the masking key applied (RFC 6455 §5.3), which masks and unmasks. */
export function masked(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => byte ^ (key[index % 4] ?? 0))
}
