import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { api } from '../../api/client'
import { endpointQuery, environmentsQuery, treeQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Change, EndpointSummary, ImportOutcome } from '../../api/types'
import { useWorkspace } from '../workspace/context'
import { joined, nameOf, parentOf } from './model'

/** What the foot of the tree says: that something was done (and can be undone), or why it was not. */
export type TreeNews = { kind: 'done'; text: string; undo?: () => void } | { kind: 'failed'; text: string }

/** What can be done in the tree. Each is told in `news`; a deletion can be undone from there. */
export function useTreeActions() {
  const { project, store } = useWorkspace()
  const client = useQueryClient()
  const [news, setNews] = useState<TreeNews>()

  const run = useCallback(
    async (text: string | undefined, work: () => Promise<(() => Promise<unknown>) | undefined>) => {
      try {
        const undo = await work()
        const undone = async () => {
          const failed = await undo?.().then(() => undefined, problemsOf)
          setNews(failed ? { kind: 'failed', text: failed[0]?.message ?? '' } : { kind: 'done', text: 'Undone' })
          await client.invalidateQueries({ queryKey: treeQuery(project).queryKey })
        }
        if (text) setNews({ kind: 'done', text, ...(undo ? { undo: () => void undone() } : {}) })
      } catch (error) {
        setNews({ kind: 'failed', text: problemsOf(error)[0]?.message ?? '' })
      }
      await client.invalidateQueries({ queryKey: treeQuery(project).queryKey })
    },
    [client, project],
  )

  const actions = useMemo(() => {
    const path = (endpoint: string) => ({ project, endpoint })
    const undoOf = (change: Change) => () =>
      api.post('/projects/{project}/feed/{change}/undo', { path: { project, change: change.sequence } })
    const patch = async (endpoint: string, body: { name?: string; folder?: string; before?: string }) => {
      const moved = await api.patch('/projects/{project}/endpoints/{endpoint}', { path: path(endpoint), body })
      client.setQueryData(endpointQuery(project, endpoint).queryKey, moved)
      return undefined
    }
    const moveFolder = (from: string, to: string) => async () => {
      const tree = await api.patch('/projects/{project}/folders', { path: { project }, body: { from, to } })
      client.setQueryData(treeQuery(project).queryKey, tree)
      return undefined
    }
    return {
      rename: (endpoint: string, name: string) => run(undefined, () => patch(endpoint, { name })),
      move: (endpoint: string, folder: string, before?: string) =>
        run(undefined, () => patch(endpoint, { folder, ...(before === undefined ? {} : { before }) })),
      renameFolder: (folder: string, name: string) =>
        run(undefined, moveFolder(folder, joined(parentOf(folder), name))),
      moveFolder: (folder: string, into: string) => run(undefined, moveFolder(folder, joined(into, nameOf(folder)))),
      newFolder: (folder: string) =>
        run(undefined, async () => {
          const tree = await api.post('/projects/{project}/folders', { path: { project }, body: { path: folder } })
          client.setQueryData(treeQuery(project).queryKey, tree)
          return undefined
        }),
      duplicate: (endpoint: string) =>
        run(undefined, async () => {
          const copy = await api.post('/projects/{project}/endpoints/{endpoint}/copies', { path: path(endpoint) })
          client.setQueryData(endpointQuery(project, copy.id).queryKey, copy)
          store.open({ endpoint: copy.id })
          return undefined
        }),
      remove: ({ id, name }: EndpointSummary) =>
        run(`Deleted ${name}`, async () => {
          const change = await api.delete('/projects/{project}/endpoints/{endpoint}', { path: path(id) })
          return undoOf(change)
        }),
      imported: ({ change }: ImportOutcome) =>
        run(change ? change.summary : 'Nothing came in', async () => {
          const changed = [treeQuery(project).queryKey, environmentsQuery(project).queryKey, ['variables', project]]
          await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })))
          return change ? undoOf(change) : undefined
        }),
      removeFolder: (folder: string) =>
        run(`Deleted ${nameOf(folder)}`, async () => {
          const change = await api.delete('/projects/{project}/folders', { path: { project }, query: { path: folder } })
          return undoOf(change)
        }),
    }
  }, [client, project, run, store])

  return { actions, news, setNews }
}

export type TreeActions = ReturnType<typeof useTreeActions>['actions']
