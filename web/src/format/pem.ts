import { base64Of } from './bytes'

const sequence = 0x30

/** A certificate or key as PEM: the text as it is, or made of DER; nothing for what is neither. */
export function pemOf(content: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(content)
  if (text.includes('-----BEGIN ')) return text
  const label = labelOf(content)
  if (label === undefined) return undefined
  const lines = base64Of(content).match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

/** What DER holds, told by how it begins; nothing for what is neither certificate nor key, such as PKCS#12. */
function labelOf(der: Uint8Array): string | undefined {
  if (der[0] !== sequence) return undefined
  const first = inside(der, 0)
  if (der[first] === sequence) return der[inside(der, first)] === 0x06 ? 'ENCRYPTED PRIVATE KEY' : 'CERTIFICATE'
  const [version = 9, next] = [der[first + 2], der[first + 3]]
  if (der[first] !== 0x02 || version > 1) return undefined
  if (next === sequence) return 'PRIVATE KEY'
  if (next === 0x02) return 'RSA PRIVATE KEY'
  return next === 0x04 ? 'EC PRIVATE KEY' : undefined
}

/** Where the content of an element begins. */
function inside(der: Uint8Array, at: number): number {
  const length = der[at + 1] ?? 0
  return at + 2 + (length > 0x80 ? length & 0x7f : 0)
}
