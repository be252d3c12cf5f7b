import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { endpointQuery, partsQuery } from '../../api/queries'
import { problemsOf, Refusal } from '../../api/refusal'
import type { Part, Problem } from '../../api/types'
import type { Editing } from '../workspace/context'
import { useWorkspace } from '../workspace/context'
import { untyped } from './drafts'

/** A part that was changed elsewhere in the same place, as it is saved now. */
export interface SourceConflict {
  saved: Part
  mine: string
}

/** Saving the parts of an endpoint that were edited in a tab. */
export function useSources(editing: Editing, endpoint: string) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [refused, setRefused] = useState<{ part: string; problems: Problem[] }>()
  const [conflict, setConflict] = useState<SourceConflict>()
  const { tab, changeTab } = editing

  const refresh = async () => {
    await client.invalidateQueries({ queryKey: partsQuery(project, endpoint).queryKey })
    await client.invalidateQueries({ queryKey: endpointQuery(project, endpoint).queryKey })
  }
  const put = async (part: string, text: string, revision: number) => {
    try {
      const path = { project, part }
      const saved = await api.put('/projects/{project}/parts/{part}', { path, body: { revision, text } })
      client.setQueryData(partsQuery(project, endpoint).queryKey, (parts) =>
        parts?.map((each) => (each.id === part ? saved : each)),
      )
      // What was typed while it was being saved stays.
      changeTab((now) => (now.sources[part]?.text === text ? untyped(now, part) : now))
      setRefused(undefined)
      setConflict(undefined)
    } catch (error) {
      if (error instanceof Refusal && error.status === 409) {
        const saved = await api.get('/projects/{project}/parts/{part}', { path: { project, part } })
        setConflict({ saved, mine: text })
      } else setRefused({ part, problems: problemsOf(error) })
    }
  }
  return {
    refused,
    conflict,
    save: async () => {
      for (const [part, { text, revision }] of Object.entries(tab.sources)) await put(part, text, revision)
      await refresh()
    },
    /** Saves the own text over the one that somebody else saved. */
    overwrite: async () => {
      if (conflict) await put(conflict.saved.id, conflict.mine, conflict.saved.revision)
      await refresh()
    },
    takeTheirs: async () => {
      if (conflict) changeTab((now) => untyped(now, conflict.saved.id))
      setConflict(undefined)
      await refresh()
    },
    wait: () => setConflict(undefined),
  }
}

export type Sources = ReturnType<typeof useSources>
