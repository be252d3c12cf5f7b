const ENDINGS: Record<string, string> = {
  'application/json': '.json',
  'application/pdf': '.pdf',
  'application/xml': '.xml',
  'application/zip': '.zip',
  'image/jpeg': '.jpg',
  'image/svg+xml': '.svg',
  'text/plain': '.txt',
}

/** How an answer is called as a file: as it says itself (RFC 6266), else by the last part of its address and its type. */
export function fileName(url: string, disposition: string | null, type: string): string {
  const said = named(disposition ?? '')
  if (said) return said
  const last = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? ''
  const name = decoded(last).replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-') || 'body'
  if (/\.[a-z0-9]{1,5}$/i.test(name)) return name
  const plain = type.replace(/;.*/, '').trim().toLowerCase()
  const subtype = /^(?:image|audio|video|font)\/([a-z0-9]+)$/.exec(plain)?.[1] ?? 'bin'
  return name + (ENDINGS[plain] ?? `.${subtype}`)
}

function named(disposition: string): string {
  const whole = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1]
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition)
  const name = whole === undefined ? (plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2] ?? '') : decoded(whole)
  return name.replace(/^.*[/\\]/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
