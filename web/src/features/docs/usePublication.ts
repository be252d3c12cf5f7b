import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { publicationQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Problem, Publication } from '../../api/types'

export type PublicationChange = Partial<Publication>

/** How the documentation of the project is published; each change is kept at once. */
export function usePublication(project: string) {
  const client = useQueryClient()
  const query = publicationQuery(project)
  const asked = useQuery(query)
  const [problems, setProblems] = useState<Problem[]>([])
  const change = async (wanted: PublicationChange): Promise<boolean> => {
    const before = client.getQueryData<Publication>(query.queryKey)
    if (!before) return false
    const { locked: _locked, groups: _groups, ...settings } = before
    try {
      const now = await api.put('/projects/{project}/publication', {
        path: { project },
        body: { ...settings, ...wanted },
      })
      client.setQueryData(query.queryKey, now)
      setProblems([])
      return true
    } catch (error) {
      setProblems(problemsOf(error))
      return false
    }
  }
  return { asked, publication: asked.data, problems, change }
}
