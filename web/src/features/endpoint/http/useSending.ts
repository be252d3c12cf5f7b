import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../../api/client'
import type { Session } from '../../../api/types'
import { localProblems } from '../../composer/check'
import { useWorkspace, type HttpEditing } from '../../workspace/context'
import { attempts } from '../attempts'
import { isRunning } from './progress'
import { placeOf } from '../../workspace/tabs'

/** What can be done with the request of a tab. What the server refuses stands in the tab's problems. */
export function useSending(editing: HttpEditing, session: Session | undefined) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  return useMemo(() => {
    const { tab, request, name, changeTab } = editing
    const { attempt, learn, mistakes } = attempts(client, project, editing)
    return {
      /** Sends the request as it stands; nothing while an answer is on its way. */
      send: async () => {
        if (isRunning(session?.state)) return false
        const local = localProblems(request)
        const problems = local.length > 0 ? local : await mistakes()
        if (problems.length > 0) {
          changeTab((now) => ({ ...now, problems }))
          return false
        }
        return attempt(async () => {
          const body = { project, tab: tab.id, name, request, personal: tab.personal, ...placeOf(tab) }
          const sent = await api.post('/sendings', { body })
          learn(sent)
          changeTab((now) => ({ ...now, session: sent.id, selected: undefined }))
        })
      },
      /** Gives the answer up; that it is over is told by the live channel, which may be faster than what this call says. */
      cancel: () => attempt(() => api.post('/sessions/{session}/cancel', { path: { session: session?.id ?? '' } })),
    }
  }, [client, editing, project, session])
}

export type Sending = ReturnType<typeof useSending>
