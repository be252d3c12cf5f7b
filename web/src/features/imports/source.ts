import type { Import } from '../../api/types'

/** What is imported: files, a text or a URL. */
export type ImportSource = Pick<Import, 'files' | 'text' | 'url'>

/** A text that is an address alone is fetched by the server; any other is read as it is. */
export function sourceOfText(text: string): ImportSource {
  const trimmed = text.trim()
  return /^https?:\/\/\S+$/i.test(trimmed) ? { url: trimmed } : { text }
}

/** Files, read one after the other. */
export async function sourceOfFiles(files: readonly File[], told: (read: number) => void): Promise<ImportSource> {
  const read: { name: string; content: string }[] = []
  for (const file of files) {
    told(read.length)
    read.push({ name: file.webkitRelativePath || file.name, content: await base64(file) })
  }
  return { files: read }
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(new Error(`${file.name} cannot be read`))
    reader.onload = () => {
      const url = reader.result as string
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.readAsDataURL(file)
  })
}
