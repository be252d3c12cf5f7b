import type { EndpointSummary, Tree } from '../../api/types'
import { isWithin, rowsOf } from '../tree/model'

/** Which requests of a folder are run, and in which order. */
export interface Choice {
  order: readonly EndpointSummary[]
  /** Ids of those that are left out. */
  out: ReadonlySet<string>
}

/** All requests of a folder in the order in which the tree shows them; of an empty path all of the project. */
export function choiceOf(tree: Tree, folder: string): Choice {
  const order = rowsOf(tree, new Set(), '').flatMap((row) =>
    row.kind === 'endpoint' && (folder === '' || isWithin(row.endpoint.folder, folder)) ? [row.endpoint] : [],
  )
  return { order, out: new Set() }
}

/** The same with one taken in or left out. */
export function toggled(choice: Choice, id: string): Choice {
  const out = new Set(choice.out)
  if (!out.delete(id)) out.add(id)
  return { ...choice, out }
}

/** The same with all taken in, or left out. */
export function all(choice: Choice, wanted: boolean): Choice {
  return { ...choice, out: new Set(wanted ? [] : choice.order.map(({ id }) => id)) }
}

/** The same with the request at a place put to another. */
export function put(choice: Choice, from: number, to: number): Choice {
  const moving = choice.order[from]
  if (!moving || to < 0 || to >= choice.order.length) return choice
  const order = choice.order.toSpliced(from, 1).toSpliced(to, 0, moving)
  return { ...choice, order }
}

/** Ids of those that are run, in their order. */
export function chosen({ order, out }: Choice): string[] {
  return order.flatMap(({ id }) => (out.has(id) ? [] : [id]))
}
