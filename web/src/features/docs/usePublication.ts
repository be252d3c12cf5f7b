import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { publicationChangesQuery, publicationQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Problem, Publication } from '../../api/types'

export type PublicationEdit = Partial<Publication>

/**
 * How the documentation of the project is published. Each change is shown and kept at once, one behind the other; what cannot be kept
 * stays to be mended, with what is wrong with it.
 */
export function usePublication(project: string) {
  const client = useQueryClient()
  const query = publicationQuery(project)
  const asked = useQuery(query)
  const history = publicationChangesQuery(project)
  const told = useQuery(history).data
  const [problems, setProblems] = useState<Problem[]>([])
  /** What the server has as yet. */
  const [kept, setKept] = useState<Publication>()
  const last = useRef<Promise<void>>(Promise.resolve())
  const change = (wanted: PublicationEdit): Promise<void> => {
    const { password: _password, ...shown } = wanted
    client.setQueryData<Publication>(query.queryKey, (before) => (before ? { ...before, ...shown } : before))
    const { password } = wanted
    const keep = async () => {
      const now = client.getQueryData<Publication>(query.queryKey)
      if (!now) return
      const { locked: _locked, groups: _groups, ...settings } = now
      try {
        const answer = await api.put('/projects/{project}/publication', {
          path: { project },
          body: password === undefined ? settings : { ...settings, password },
        })
        // what was changed meanwhile is kept by its own turn
        client.setQueryData<Publication>(query.queryKey, (newest) => (newest === now ? answer : newest))
        setKept(answer)
        setProblems([])
      } catch (error) {
        setProblems(problemsOf(error))
      }
      await client.invalidateQueries({ queryKey: history.queryKey })
    }
    return (last.current = last.current.then(keep))
  }
  /** As a change left it. */
  const restore = (number: number): Promise<void> => {
    const bring = async () => {
      try {
        const answer = await api.post('/projects/{project}/publication/changes/{change}/restore', {
          path: { project, change: number },
        })
        client.setQueryData<Publication>(query.queryKey, answer)
        setKept(answer)
        setProblems([])
      } catch (error) {
        setProblems(problemsOf(error))
      }
      await client.invalidateQueries({ queryKey: history.queryKey })
    }
    return (last.current = last.current.then(bring))
  }
  const changes = told?.changes ?? []
  const more = told?.more ?? false
  return { asked, publication: asked.data, kept: kept ?? asked.data, problems, change, changes, more, restore }
}
