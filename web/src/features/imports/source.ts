import type { Import } from '../../api/types'
import { bytes, count } from '../../format/numbers'

/** What is imported: files, a text or a URL. */
export type ImportSource = Pick<Import, 'files' | 'text' | 'url'>

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

/** Files, read one after the other; `told` hears how many bytes were read so far. */
export async function sourceOfFiles(
  files: readonly File[],
  told: (read: number) => void,
  signal: AbortSignal,
): Promise<ImportSource> {
  const read: { name: string; content: string }[] = []
  let before = 0
  for (const file of files) {
    const from = before
    const content = await base64(file, (loaded) => told(from + loaded), signal)
    read.push({ name: file.webkitRelativePath || file.name, content })
    before += file.size
    told(before)
  }
  return { files: read }
}

function base64(file: File, told: (read: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const reader = new FileReader()
    reader.onerror = () => reject(new Error(`${file.name} cannot be read`))
    reader.onabort = () => reject(new DOMException('Stopped', 'AbortError'))
    reader.onprogress = ({ loaded }) => told(loaded)
    reader.onload = () => {
      const url = reader.result as string
      resolve(url.slice(url.indexOf(',') + 1))
    }
    signal.addEventListener('abort', () => reader.abort(), { once: true })
    reader.readAsDataURL(file)
  })
}
