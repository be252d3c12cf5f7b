import { bytesOfBase64, bytesOfHex } from '../../format/bytes'
import { base64Fault, hexDigits, hexFault } from '../../format/notations'

/** How a message is written. */
export const writings = ['Text', 'Binary · Hex', 'Binary · Base64', 'Binary · File'] as const
export type Writing = (typeof writings)[number]

/** Why a text is no message of its kind; nothing where it is one. */
export function mistakeOf(writing: Writing, text: string): string | undefined {
  switch (writing) {
    case 'Text':
    case 'Binary · File':
      return undefined
    case 'Binary · Hex':
      return hexFault(text)?.message
    case 'Binary · Base64':
      return base64Fault(text)?.message
  }
}

/** The bytes of a text that has no mistake; nothing where it is sent as a text. */
export function bytesOf(writing: Writing, text: string): Uint8Array<ArrayBuffer> | undefined {
  switch (writing) {
    case 'Text':
    case 'Binary · File':
      return undefined
    case 'Binary · Hex':
      return new Uint8Array(bytesOfHex(hexDigits(text)))
    case 'Binary · Base64':
      return new Uint8Array(bytesOfBase64(text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/')))
  }
}
