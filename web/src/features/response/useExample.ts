import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { treeQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'

/** What became of a response that was to be kept as an example. */
export type ExampleNews =
  { kind: 'done'; what: string; why: string; undo?: () => void } | { kind: 'failed'; what: string; why: string }

/** Keeps the response of a session as a documented example of its endpoint, and takes it back. */
export function useExample(project: string, endpoint: string | undefined, session: string, hop: number) {
  const client = useQueryClient()
  const [news, setNews] = useState<ExampleNews>()
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: treeQuery(project).queryKey })
    await client.invalidateQueries({ queryKey: ['documents', project] })
  }
  const undo = async (change: number) => {
    try {
      await api.post('/projects/{project}/feed/{change}/undo', { path: { project, change } })
      setNews({ kind: 'done', what: 'Undone', why: 'The example is not kept.' })
    } catch (error) {
      const [problem] = problemsOf(error)
      setNews({ kind: 'failed', what: problem?.message ?? '', why: problem?.hint ?? '' })
    }
    await refresh()
  }
  const keep = async (name: string) => {
    const path = { project, endpoint: endpoint ?? '' }
    const change = await api.post('/projects/{project}/endpoints/{endpoint}/examples', {
      path,
      body: { name, session, hop },
    })
    const why = 'The next response is checked against its status, headers and schema.'
    setNews(
      change
        ? { kind: 'done', what: `Saved as the example “${name}”.`, why, undo: () => void undo(change.sequence) }
        : { kind: 'done', what: `“${name}” is documented so already.`, why: '' },
    )
    await refresh()
  }
  return { news, keep, put: () => setNews(undefined) }
}
