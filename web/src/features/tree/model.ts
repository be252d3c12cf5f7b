import type { EndpointSummary, Tree } from '../../api/types'

export const separator = ' / '

/** A line of the tree as it is drawn. */
export type TreeRow =
  | { kind: 'folder'; key: string; path: string; name: string; level: number; open: boolean; count: number }
  | { kind: 'endpoint'; key: string; endpoint: EndpointSummary; name: string; level: number }

export function nameOf(path: string): string {
  return path.split(separator).at(-1) ?? path
}

export function parentOf(path: string): string {
  return path.split(separator).slice(0, -1).join(separator)
}

export function joined(parent: string, name: string): string {
  return parent === '' ? name : `${parent}${separator}${name}`
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${separator}`)
}

/** The lines in view. With a filter, all folders on the way to what fits it are open. */
export function rowsOf(tree: Tree, folded: ReadonlySet<string>, filter: string): TreeRow[] {
  const wanted = filter.trim().toLowerCase()
  const fits = (text: string) => text.toLowerCase().includes(wanted)
  const endpoints = tree.endpoints.filter(
    ({ name, url, folder }) => wanted === '' || fits(name) || fits(url ?? '') || fits(folder),
  )
  const all = allFolders(tree)
  const fitting = all.filter(fits)
  const shown = (path: string) =>
    wanted === '' ||
    fitting.some((each) => isWithin(each, path)) ||
    endpoints.some((endpoint) => isWithin(endpoint.folder, path))
  const folders = all.filter(shown)

  const inside = (parent: string, level: number): TreeRow[] => [
    ...folders
      .filter((path) => parentOf(path) === parent && path !== '')
      .flatMap((path) => {
        const open = wanted !== '' || !folded.has(path)
        const count = endpoints.filter((endpoint) => isWithin(endpoint.folder, path)).length
        const row: TreeRow = { kind: 'folder', key: `folder ${path}`, path, name: nameOf(path), level, open, count }
        return open ? [row, ...inside(path, level + 1)] : [row]
      }),
    ...endpoints
      .filter((endpoint) => endpoint.folder === parent)
      .map((endpoint): TreeRow => ({ kind: 'endpoint', key: endpoint.id, endpoint, name: endpoint.name, level })),
  ]
  return inside('', 1)
}

/** What came into the project, to go to: a folder of its own, or endpoints by their ids. */
export type Arrival = { folder: string } | { endpoints: readonly string[] }

/** Where what came in begins in the tree, and the folder that has to be open for it; nothing while it is not there. */
export function placeOf(tree: Tree, arrival: Arrival): { key: string; within: string } | undefined {
  if ('folder' in arrival) {
    const { folder } = arrival
    return tree.folders.includes(folder) ? { key: `folder ${folder}`, within: folder } : undefined
  }
  const came = new Set(arrival.endpoints)
  const first = rowsOf(tree, new Set(), '').find((row) => came.has(row.key))
  if (first?.kind !== 'endpoint') return undefined
  const within = first.endpoint.folder
  return within === '' ? { key: first.key, within } : { key: `folder ${within}`, within }
}

/** All folders, also those that only a path of an endpoint names, parents before what is in them. */
export function allFolders(tree: Tree): string[] {
  const folders = new Set<string>()
  for (const path of [...tree.folders, ...tree.endpoints.map(({ folder }) => folder)]) {
    const names = path.split(separator)
    names.forEach((_, index) => folders.add(names.slice(0, index + 1).join(separator)))
  }
  folders.delete('')
  return [...folders]
}

/** The folder that a line stands in, or is. */
export function folderOf(row: TreeRow): string {
  return row.kind === 'folder' ? row.path : row.endpoint.folder
}

/** The line to go to by a key of the ARIA tree pattern; nothing when the key means something else. */
export function moved(rows: readonly TreeRow[], from: string | undefined, key: string): TreeRow | undefined {
  const at = rows.findIndex((row) => row.key === from)
  const row = rows[at]
  switch (key) {
    case 'ArrowDown':
      return rows[Math.min(at + 1, rows.length - 1)]
    case 'ArrowUp':
      return rows[Math.max(at - 1, 0)]
    case 'Home':
      return rows[0]
    case 'End':
      return rows.at(-1)
    case 'ArrowRight': {
      const next = rows[at + 1]
      return row?.kind === 'folder' && row.open && next && next.level > row.level ? next : undefined
    }
    case 'ArrowLeft':
      if (!row || (row.kind === 'folder' && row.open)) return undefined
      return rows.slice(0, at).findLast((each) => each.level < row.level)
    default:
      return undefined
  }
}

/** The next line, from the one after `from` round, whose name begins with what was typed. */
export function typedTo(rows: readonly TreeRow[], from: string | undefined, typed: string): TreeRow | undefined {
  const at = rows.findIndex((row) => row.key === from)
  const round = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
  return round.find((row) => row.name.toLowerCase().startsWith(typed.toLowerCase()))
}
