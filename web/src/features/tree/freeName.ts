import { joined, nameOf, parentOf } from './model'

/** A path for a new folder: `New folder` in its parent, or with the first number that is free. */
export function freeName(folders: readonly string[], parent: string): string {
  const taken = new Set(folders.filter((path) => parentOf(path) === parent).map(nameOf))
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'New folder' : `New folder ${number}`
    if (!taken.has(name)) return joined(parent, name)
  }
}
