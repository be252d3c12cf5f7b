import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../../api/client'
import { componentsQuery } from '../../../api/queries'
import type { Part } from '../../../api/types'
import { useWorkspace, type Editing } from '../../workspace/context'
import { textOf } from '../drafts'
import type { Form, Target } from './context'
import { nameOf } from './fresh'
import { at, below, isMapping, type Json } from './trees'

type Targets = Pick<Form, 'targets' | 'messages' | 'resolved' | 'opening'>

/** What references of a part may name in its document, and what they lead to. */
export function useTargets(
  editing: Editing,
  part: Part,
  parts: readonly Part[],
  onOpen: (part: Part) => void,
): Targets {
  const { project } = useWorkspace()
  const shared = useQuery(componentsQuery(project)).data
  const near = useMemo(
    () => parts.filter(({ document, key }) => document === part.document && !key.startsWith('schemas/')),
    [parts, part.document],
  )
  const trees = useQueries({
    queries: near.map((each) => {
      const text = textOf(editing.tab, each)
      return {
        queryKey: ['part-tree', project, each.id, text],
        queryFn: async (): Promise<Json> => {
          const body = { document: each.document, text, operations: [] }
          return (await api.post('/projects/{project}/parts/edits', { path: { project }, body })).tree
        },
        staleTime: Infinity,
        retry: false,
      }
    }),
    combine: dataOf,
  })
  return useMemo(() => {
    const known = near.map((each, index) => ({ part: each, tree: trees[index] }))
    const document = known.find((each) => each.part.kind === 'skeleton')?.tree
    /** The part that a pointer of the document leads into, and the rest of the way. */
    const holder = (pointer: string) =>
      known.find((each) => each.part.kind !== 'skeleton' && `${pointer}/`.startsWith(`${each.part.pointer}/`))
    const found = (ref: string) => (ref.startsWith('#/') ? holder(decoded(ref.slice(1))) : undefined)
    return {
      targets: (section) => {
        const own = ['servers', 'channels', 'operations'].includes(section) ? listed(document, `/${section}`) : []
        // The skeleton does not name what was made since it was written.
        const made = (shared ?? []).filter((each) => each.document === part.document && each.kind === section)
        const all = [
          ...own,
          ...listed(document, `/components/${section}`),
          ...made.map(({ name, pointer }) => ({ name, ref: `#${pointer}` })),
        ]
        return [...new Map(all.map((each) => [each.ref, each])).values()]
      },
      messages: (channel) => {
        const place = found(channel)
        return place
          ? listed(place.tree, '/messages').map(({ name }) => ({ name, ref: below(`${channel}/messages`, name) }))
          : []
      },
      resolved: (ref) => {
        const place = found(ref)
        return place && at(place.tree, decoded(ref.slice(1)).slice(place.part.pointer.length))
      },
      opening: (ref) => {
        const place = found(ref)
        return place && place.part.id !== part.id ? () => onOpen(place.part) : undefined
      },
    }
  }, [near, trees, shared, part.id, part.document, onOpen])
}

function dataOf(results: { data: Json }[]): Json[] {
  return results.map(({ data }) => data)
}

function listed(tree: Json, pointer: string): Target[] {
  const there = at(tree, pointer)
  return isMapping(there)
    ? Object.keys(there).map((name) => ({ name: nameOf(below('', name)), ref: `#${below(pointer, name)}` }))
    : []
}

function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer)
  } catch {
    return pointer
  }
}
