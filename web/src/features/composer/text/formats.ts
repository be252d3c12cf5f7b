import type { Format, MessageContent } from '../../../api/types'
import { base64Fault as faultOfBase64, hexDigits, hexFault as faultOfHex, type Fault } from '../../../format/notations'
import { placeholders } from '../../variables/template'
import { jsonFault } from './json'

export const formats: readonly { format: Format; label: string }[] = [
  { format: 'text', label: 'Text' },
  { format: 'json', label: 'JSON' },
  { format: 'xml', label: 'XML' },
  { format: 'html', label: 'HTML' },
  { format: 'base64', label: 'Binary · Base64' },
  { format: 'hex', label: 'Binary · Hex' },
]

export function labelOf(format: Format): string {
  return formats.find((each) => each.format === format)?.label ?? format
}

export function isBinary(format: Format): boolean {
  return format === 'base64' || format === 'hex'
}

/** What keeps a hexadecimal text from being bytes, once its variables are filled in. */
export function hexFault(text: string): Fault | undefined {
  return placeholders(text).length > 0 ? undefined : faultOfHex(text)
}

/** What keeps a text from being Base64, once its variables are filled in. */
export function base64Fault(text: string): Fault | undefined {
  return placeholders(text).length > 0 ? undefined : faultOfBase64(text)
}

/** What is wrong with a message as its format; XML is judged by the editor's own parser. */
export function faultOf({ format, content }: MessageContent): Fault | undefined {
  switch (format) {
    case 'json':
      return content.trim() === '' ? undefined : jsonFault(content)
    case 'hex':
      return hexFault(content)
    case 'base64':
      return base64Fault(content)
    case 'text':
    case 'xml':
    case 'html':
      return undefined
  }
}

/** Bytes of the payload, variables taken as they are written. */
export function payloadSize({ format, content }: MessageContent): number {
  switch (format) {
    case 'hex':
      return Math.floor(hexDigits(content).length / 2)
    case 'base64':
      return Math.floor((content.replace(/[\s=]/g, '').length * 3) / 4)
    case 'text':
    case 'json':
    case 'xml':
    case 'html':
      return new TextEncoder().encode(content).length
  }
}

/** Bytes in the notation of a binary format. */
export function notation(format: Format, payload: Uint8Array): string {
  if (format === 'hex') return [...payload].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  let binary = ''
  for (let at = 0; at < payload.length; at += 0x8000) {
    binary += String.fromCharCode(...payload.subarray(at, at + 0x8000))
  }
  return btoa(binary)
}
