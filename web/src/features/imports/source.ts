import type { Import } from '../../api/types'
import { bytes, count } from '../../format/numbers'

/** What is imported: a text or a URL, or files that were read. */
export type ImportSource = Pick<Import, 'text' | 'url'> & { files?: readonly ReadFile[] }

/** A file in pieces of Base64. */
export interface ReadFile {
  name: string
  pieces: readonly Blob[]
}

/** A text that is an address alone is fetched by the server; any other is read as it is. */
export function sourceOfText(text: string): ImportSource {
  const trimmed = text.trim()
  return /^https?:\/\/\S+$/i.test(trimmed) ? { url: trimmed } : { text }
}

/** Of a request's bytes a quarter goes to Base64, and some to all else that it says. */
const shareOfFiles = 0.73
const mostFiles = 1_000

/** Why files cannot be imported together here, where a request carries at most so many bytes; nothing when they can. */
export function tooMuch(files: readonly File[], maxBody: number): { message: string; hint: string } | undefined {
  const hint = 'Import it in parts, or by the command parley import; parley serve --max-body takes more at once.'
  const mostBytes = Math.floor(maxBody * shareOfFiles)
  if (files.length > mostFiles) return { message: `At most ${count(mostFiles)} files can be imported at once.`, hint }
  return sizeOf(files) > mostBytes
    ? { message: `At most ${bytes(mostBytes)} can be imported at once.`, hint }
    : undefined
}

export function sizeOf(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}

/** How long a piece is: of whole groups of three bytes, so that what is read of them can stand one behind the other. */
const usualPiece = 3 << 20

/** Files, read one after the other in pieces, since the page stands still for each; `told` hears how many bytes were read so far. */
export async function sourceOfFiles(
  files: readonly File[],
  told: (read: number) => void,
  signal: AbortSignal,
  pieceBytes = usualPiece,
): Promise<ImportSource> {
  const read: ReadFile[] = []
  let before = 0
  for (const file of files) {
    const pieces: Blob[] = []
    for (let from = 0; from < file.size; from += pieceBytes) {
      pieces.push(new Blob([await base64(file.slice(from, from + pieceBytes), file.name, signal)]))
      told(before + Math.min(file.size, from + pieceBytes))
    }
    read.push({ name: file.webkitRelativePath || file.name, pieces })
    before += file.size
    told(before)
  }
  return { files: read }
}

/** What a request says of a source, put together of its pieces. */
export function bodyOf({ files, ...source }: ImportSource, choices: object): Blob {
  const rest = JSON.stringify({ ...source, ...choices })
  if (files === undefined) return new Blob([rest])
  const parts: BlobPart[] = []
  for (const { name, pieces } of files) {
    parts.push(`${parts.length === 0 ? '' : ','}{"name":${JSON.stringify(name)},"content":"`, ...pieces, '"}')
  }
  return new Blob(['{"files":[', ...parts, ']', rest === '{}' ? '}' : `,${rest.slice(1)}`])
}

function base64(piece: Blob, name: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const reader = new FileReader()
    reader.onerror = () => reject(new Error(`${name} cannot be read`))
    reader.onabort = () => reject(new DOMException('Stopped', 'AbortError'))
    reader.onload = () => {
      const url = reader.result as string
      resolve(url.slice(url.indexOf(',') + 1))
    }
    signal.addEventListener('abort', () => reader.abort(), { once: true })
    reader.readAsDataURL(piece)
  })
}
