/** Bytes as a person writes them: what is wrong with a text that should be hexadecimal or Base64. All functions are pure. */

/** Something wrong in a text, from one place to another. */
export interface Fault {
  from: number
  to: number
  message: string
}

/** What keeps a hexadecimal text from being bytes; spaces, line breaks, `0x`, `:` and `,` between bytes are fine. */
export function hexFault(text: string): Fault | undefined {
  const wrong = /[^0-9a-fA-F\s:,]/u.exec(text.replace(/0x/gi, '  '))
  if (wrong) return { from: wrong.index, to: wrong.index + 1, message: `“${wrong[0]}” is no hexadecimal digit` }
  const digits = hexDigits(text)
  if (digits.length % 2 === 0) return undefined
  const last = text.trimEnd().length
  return { from: last - 1, to: last, message: `${many(digits.length, 'digit')} no whole bytes: one is missing` }
}

/** The digits alone. */
export function hexDigits(text: string): string {
  return text.replace(/0x/gi, '').replace(/[\s:,]/g, '')
}

/** What keeps a text from being Base64 (RFC 4648 §4 or §5, with or without padding). */
export function base64Fault(text: string): Fault | undefined {
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

function many(count: number, unit: string): string {
  return count === 1 ? `1 ${unit} makes` : `${count} ${unit}s make`
}
