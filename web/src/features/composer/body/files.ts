import type { FileSource } from '../../../api/types'
import { bytes } from '../../../format/numbers'
import { notation } from '../text/formats'

/** A file goes along in the request itself up to here; a larger one is named by its path. */
export const largestInside = 16 * 1024 * 1024

/** A file with its content, or why it cannot be taken into the request. */
export async function fileSource(file: File): Promise<FileSource | string> {
  if (file.size > largestInside) {
    return `${file.name} is larger than ${bytes(largestInside)}: put it into the directory of “parley serve --files” and name it by its path there.`
  }
  const content = new Uint8Array(await file.arrayBuffer())
  return { name: file.name, content: notation('base64', content) }
}

/** What is known of a file, in words; nothing where none is chosen. */
export function described({ name, path, content }: FileSource): string | undefined {
  if (content !== undefined) return `${name}, ${bytes(sizeOf(content))}`
  return path === undefined || path === '' ? undefined : path
}

function sizeOf(base64: string): number {
  return Math.floor((base64.replace(/=+$/, '').length * 3) / 4)
}
