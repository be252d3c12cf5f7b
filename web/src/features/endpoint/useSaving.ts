import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../api/client'
import { endpointQuery, treeQuery } from '../../api/queries'
import { problemsOf, Refusal } from '../../api/refusal'
import type { Endpoint, Problem } from '../../api/types'
import { useWorkspace, type Editing } from '../workspace/context'
import { saved as afterSave } from '../workspace/tabs'

/** Saving the request of a tab: the first time with a dialog, later at once; where somebody else saved too, a choice. */
export function useSaving(editing: Editing) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [conflict, setConflict] = useState<Endpoint>()

  return useMemo(() => {
    const { saved, request, tab, unsaved, changeTab } = editing
    const done = async (endpoint: Endpoint) => {
      client.setQueryData(endpointQuery(project, endpoint.id).queryKey, endpoint)
      changeTab((now) => afterSave(now, endpoint))
      await client.invalidateQueries({ queryKey: treeQuery(project).queryKey })
    }
    const put = async (revision: number) => {
      if (!saved) return
      try {
        const path = { project, endpoint: saved.id }
        await done(await api.put('/projects/{project}/endpoints/{endpoint}', { path, body: { revision, request } }))
        setConflict(undefined)
      } catch (error) {
        if (error instanceof Refusal && error.status === 409 && error.saved) setConflict(error.saved)
        else changeTab((now) => ({ ...now, problems: problemsOf(error) }))
      }
    }
    return {
      asking,
      conflict,
      ask: () => setAsking(true),
      leave: () => setAsking(false),
      save: () => {
        if (!saved) setAsking(true)
        else if (unsaved) void put(tab.revision ?? saved.revision)
      },
      create: async (name: string, folder: string): Promise<Problem[]> => {
        try {
          const body = { name, folder, request }
          await done(await api.post('/projects/{project}/endpoints', { path: { project }, body }))
          setAsking(false)
          return []
        } catch (error) {
          return problemsOf(error)
        }
      },
      /** Saves this tab's request over what somebody else saved. */
      overwrite: () => (conflict ? put(conflict.revision) : undefined),
      /** Gives up this tab's changes for what somebody else saved. */
      takeTheirs: () => {
        if (conflict) void done(conflict)
        setConflict(undefined)
      },
      wait: () => setConflict(undefined),
    }
  }, [asking, client, conflict, editing, project])
}
