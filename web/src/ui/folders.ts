/** Folders that no program's collection is in, and which may hold a hundred thousand files. */
const skipped = /^(\..*|node_modules)$/

/**
 * The files that were dropped, those in folders included, each with its path as a folder that is chosen gives it
 * (`webkitRelativePath`). It must be called while the event is handled; the entries are gone behind it.
 */
export async function droppedFiles(items: DataTransferItemList): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files: File[] = []
  for (const entry of entries) await collect(entry, files)
  return files
}

/** The files of a folder that was chosen. */
export function chosenFiles(list: FileList | null): File[] {
  return [...(list ?? [])].filter(
    ({ webkitRelativePath }) => !webkitRelativePath.split('/').some((part) => skipped.test(part)),
  )
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    const path = entry.fullPath.replace(/^\//, '')
    if (path.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: path })
    files.push(file)
    return
  }
  if (skipped.test(entry.name)) return
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return
    for (const each of some) await collect(each, files)
  }
}
