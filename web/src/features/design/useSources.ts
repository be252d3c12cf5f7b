import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { endpointQuery, partsQuery } from '../../api/queries'
import { problemsOf, Refusal } from '../../api/refusal'
import type { Part, Problem } from '../../api/types'
import type { Editing } from '../workspace/context'
import { useWorkspace } from '../workspace/context'
import { savedAs, untyped } from './drafts'
import { settled } from './forms/useDraft'

/** A part of which the same fields were changed elsewhere, as it is saved now. */
export interface SourceConflict {
  saved: Part
  mine: string
  /** That mine was made from. */
  revision: number
  problems: readonly Problem[]
}

/** Saving the parts of an endpoint that were edited in a tab. */
export function useSources(editing: Editing, endpoint: string) {
  const { project, store } = useWorkspace()
  const client = useQueryClient()
  const [refused, setRefused] = useState<{ part: string; problems: Problem[] }>()
  const [conflict, setConflict] = useState<SourceConflict>()
  const { tab, changeTab } = editing

  const refresh = async () => {
    await client.invalidateQueries({ queryKey: partsQuery(project, endpoint).queryKey })
    await client.invalidateQueries({ queryKey: endpointQuery(project, endpoint).queryKey })
  }
  const put = async (part: string, text: string, revision: number, meeting: 'ask' | 'mine' | 'theirs' = 'ask') => {
    try {
      const path = { project, part }
      const saved = await api.put('/projects/{project}/parts/{part}', { path, body: { revision, text, meeting } })
      client.setQueryData(partsQuery(project, endpoint).queryKey, (parts) =>
        parts?.map((each) => (each.id === part ? saved : each)),
      )
      changeTab((now) => savedAs(now, text, saved))
      setRefused(undefined)
      setConflict(undefined)
    } catch (error) {
      if (error instanceof Refusal && error.status === 409) {
        const saved = await api.get('/projects/{project}/parts/{part}', { path: { project, part } })
        setConflict({ saved, mine: text, revision, problems: error.problems })
      } else setRefused({ part, problems: problemsOf(error) })
    }
  }
  const decide = async (meeting: 'mine' | 'theirs') => {
    if (conflict) await put(conflict.saved.id, conflict.mine, conflict.revision, meeting)
    await refresh()
  }
  return {
    refused,
    conflict,
    save: async () => {
      await settled(store, tab.id)
      const now = store.state().tabs.find(({ id }) => id === tab.id)
      for (const [part, { text, revision }] of Object.entries(now?.sources ?? {})) await put(part, text, revision)
      await refresh()
    },
    /** Saves all that was changed here; fields that were changed elsewhere too are as they are here, or else as they are there. */
    keepMine: () => decide('mine'),
    takeTheirs: () => decide('theirs'),
    /** Gives up all that was changed and is not saved. */
    forget: async () => {
      await settled(store, tab.id)
      changeTab((now) => ({ ...now, sources: {}, steps: {} }))
      setRefused(undefined)
    },
    /** Gives up all that was changed here. */
    discard: async () => {
      if (conflict) changeTab((now) => untyped(now, conflict.saved.id))
      setConflict(undefined)
      await refresh()
    },
    wait: () => setConflict(undefined),
  }
}

export type Sources = ReturnType<typeof useSources>
