import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../api/client'
import { sessionQuery } from '../../api/queries'
import { problemsOf, Refusal } from '../../api/refusal'
import type { MessageContent, Session } from '../../api/types'
import { localProblems } from '../composer/check'
import { useWorkspace, type Editing } from '../workspace/context'
import { isNewer, isUp } from './states'

export interface CloseFrame {
  code?: number
  reason?: string
  onPurpose?: boolean
}

/** What can be done with the connection of a tab. What the server refuses stands in the tab's problems. */
export function useConnection(editing: Editing, session: Session | undefined) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  return useMemo(() => {
    const { tab, request, name, changeTab } = editing
    const up = isUp(session?.state)

    const learn = (news: Session) =>
      client.setQueryData(sessionQuery(news.id).queryKey, (known) => (known && isNewer(known, news) ? known : news))
    const noProblems = () => changeTab((now) => (now.problems.length === 0 ? now : { ...now, problems: [] }))
    const failed = (error: unknown): false => {
      changeTab((now) => ({ ...now, problems: problemsOf(error) }))
      return false
    }
    const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
      try {
        await work()
        noProblems()
        return true
      } catch (error) {
        return failed(error)
      }
    }
    const path = { session: session?.id ?? '' }
    const open = async (send: MessageContent | undefined) => {
      const body = { request, personal: tab.personal, ...(send ? { send } : {}) }
      const endpoint = tab.endpoint === undefined ? {} : { endpoint: tab.endpoint }
      return api.post('/sessions', { body: { ...body, ...endpoint, project, tab: tab.id, name } })
    }
    const again = async (send: MessageContent | undefined) => {
      if (tab.session === undefined) return open(send)
      const body = { request, personal: tab.personal, ...(send ? { send } : {}) }
      try {
        return await api.post('/sessions/{session}/connections', { path: { session: tab.session }, body })
      } catch (error) {
        if (error instanceof Refusal && error.status === 404) return open(send)
        throw error
      }
    }
    const begin = async (how: typeof open, send?: MessageContent) => {
      const problems = localProblems(request)
      if (problems.length > 0) {
        changeTab((now) => ({ ...now, problems }))
        return false
      }
      return attempt(async () => {
        const started = await how(send)
        learn(started)
        changeTab((now) => ({ ...now, session: started.id }))
      })
    }

    return {
      connect: () => begin(again),
      /** Connects with an empty timeline. */
      connectAnew: () => begin(open),
      cancel: () => attempt(async () => learn(await api.post('/sessions/{session}/cancel', { path }))),
      drop: () => attempt(async () => learn(await api.post('/sessions/{session}/drop', { path }))),
      close: (frame: CloseFrame) =>
        attempt(async () => learn(await api.post('/sessions/{session}/close', { path, body: frame }))),
      ping: () => attempt(async () => learn(await api.post('/sessions/{session}/pings', { path, body: {} }))),
      /** Sends a message, connecting first when it must. */
      send: async (message: MessageContent, savedAs?: string) => {
        if (!up) return begin(again, message)
        const body = { message, ...(savedAs === undefined ? {} : { name: savedAs }) }
        const post = () => api.post('/sessions/{session}/messages', { path, body })
        const sent = await post().then(
          () => true,
          (error: unknown) => (error instanceof Refusal && error.status === 409 ? undefined : failed(error)),
        )
        // It ended a moment ago, and the news of it are on their way.
        if (sent === undefined) return begin(again, message)
        if (sent) noProblems()
        return sent
      },
      repeat: (message: MessageContent, every: number) =>
        attempt(async () => learn(await api.put('/sessions/{session}/repeat', { path, body: { message, every } }))),
      stopRepeating: () => attempt(async () => learn(await api.delete('/sessions/{session}/repeat', { path }))),
    }
  }, [client, editing, project, session])
}

export type Connection = ReturnType<typeof useConnection>
