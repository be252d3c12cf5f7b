import type { Format, MessageContent } from '../../../api/types'
import { placeholders } from '../../variables/template'
import { jsonFault, type Fault } from './json'

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

/** What keeps a hexadecimal text from being bytes; spaces, line breaks, `0x`, `:` and `,` between bytes are fine. */
export function hexFault(text: string): Fault | undefined {
  if (placeholders(text).length > 0) return undefined
  const wrong = /[^0-9a-fA-F\s:,]/u.exec(text.replace(/0x/gi, '  '))
  if (wrong) return { from: wrong.index, to: wrong.index + 1, message: `“${wrong[0]}” is no hexadecimal digit` }
  const digits = hexDigits(text)
  if (digits.length % 2 === 0) return undefined
  const last = text.trimEnd().length
  return { from: last - 1, to: last, message: `${many(digits.length, 'digit')} no whole bytes: one is missing` }
}

function many(count: number, unit: string): string {
  return count === 1 ? `1 ${unit} makes` : `${count} ${unit}s make`
}

function hexDigits(text: string): string {
  return text.replace(/0x/gi, '').replace(/[\s:,]/g, '')
}

/** What keeps a text from being Base64 (RFC 4648 §4 or §5, with or without padding). */
export function base64Fault(text: string): Fault | undefined {
  if (placeholders(text).length > 0) return undefined
  const wrong = /[^A-Za-z0-9+/\-_=\s]|=(?=[\s=]*[^\s=])/u.exec(text)
  if (wrong) return { from: wrong.index, to: wrong.index + 1, message: `“${wrong[0]}” is not allowed here in Base64` }
  const compact = text.replace(/\s/g, '')
  const digits = compact.replace(/=+$/, '')
  const padding = compact.length - digits.length
  const fits = digits.length % 4 !== 1 && (padding === 0 || (padding <= 2 && compact.length % 4 === 0))
  if (fits) return undefined
  const last = Math.max(1, text.trimEnd().length)
  return { from: last - 1, to: last, message: `${many(digits.length, 'character')} no whole bytes` }
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
