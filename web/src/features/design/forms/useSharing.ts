import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../../api/client'
import { endpointQuery, partsQuery } from '../../../api/queries'
import type { Part } from '../../../api/types'
import { useWorkspace } from '../../workspace/context'

/** Moves what stands in a part to the components of its document, and back: at once, as changes that can be undone. */
export interface Sharing {
  /** What stands at a pointer of the part gets a name that others use it by. */
  share: (pointer: string, name: string) => Promise<void>
  /** What the reference at a pointer of the part leads to is written in its place. */
  inline: (pointer: string) => Promise<void>
  /** Reads anew what of the part moved elsewhere. */
  refresh: () => Promise<void>
}

/** Nothing while the part has changes that are not saved: they would stay behind. */
export function useSharing(part: Part, endpoint: string, unsaved: boolean): Sharing | undefined {
  const { project } = useWorkspace()
  const client = useQueryClient()
  return useMemo(() => {
    if (unsaved) return undefined
    const { document } = part
    const path = { project }
    const refresh = async () => {
      await client.invalidateQueries({ queryKey: partsQuery(project, endpoint).queryKey })
      await client.invalidateQueries({ queryKey: endpointQuery(project, endpoint).queryKey })
    }
    return {
      refresh,
      share: async (pointer, name) => {
        const body = { document, pointer: `${part.pointer}${pointer}`, name }
        await api.post('/projects/{project}/extractions', { path, body })
        await refresh()
      },
      inline: async (pointer) => {
        const body = { document, pointer: `${part.pointer}${pointer}` }
        await api.post('/projects/{project}/inlinings', { path, body })
        await refresh()
      },
    }
  }, [part, endpoint, unsaved, project, client])
}
