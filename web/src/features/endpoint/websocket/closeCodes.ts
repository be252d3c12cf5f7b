/** Close codes that an endpoint may send (RFC 6455 §7.4.1 and IANA's registry), with their names. */
export const closeCodes: readonly { code: number; name: string }[] = [
  { code: 1000, name: 'normal closure' },
  { code: 1001, name: 'going away' },
  { code: 1002, name: 'protocol error' },
  { code: 1003, name: 'unsupported data' },
  { code: 1007, name: 'invalid payload data' },
  { code: 1008, name: 'policy violation' },
  { code: 1009, name: 'message too big' },
  { code: 1010, name: 'mandatory extension' },
  { code: 1011, name: 'internal error' },
  { code: 1012, name: 'service restart' },
  { code: 1013, name: 'try again later' },
  { code: 1014, name: 'bad gateway' },
  { code: 3000, name: 'unauthorized' },
  { code: 3003, name: 'forbidden' },
  { code: 3008, name: 'timeout' },
]

/** What a code means: its name, or whom it is for (RFC 6455 §7.4.2); nothing for what is reserved. */
export function codeWords(code: number): string | undefined {
  const known = closeCodes.find((each) => each.code === code)
  if (known) return known.name
  if (code >= 4000 && code <= 4999) return 'private, for applications (4000–4999)'
  return code >= 3000 && code <= 3999 ? 'for libraries and frameworks (3000–3999)' : undefined
}

/** Whether a code may stand in a Close frame (RFC 6455 §7.4.2). */
export function maySend(code: number): boolean {
  return closeCodes.some((known) => known.code === code) || (code >= 3000 && code <= 4999)
}

/** What is wrong with a close code and its reason; nothing when they can be sent. */
export function closeFault(code: string, reason: string): string | undefined {
  if (code.trim() === '') return reason === '' ? undefined : 'A reason needs a code before it'
  if (!/^\d+$/.test(code.trim()) || Number(code) > 65535) return `“${code}” is no close code: 0 to 65535`
  const length = new TextEncoder().encode(reason).length
  return length > 123 ? `The reason has ${length} bytes, 123 are allowed` : undefined
}
