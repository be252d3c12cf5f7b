import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { api } from '../../../api/client'
import { sessionQuery } from '../../../api/queries'
import { Refusal } from '../../../api/refusal'
import type { Checked, MessageContent, Problem, Session } from '../../../api/types'
import { localProblems } from '../../composer/check'
import { tabOf } from '../../composer/parts'
import { checkKey } from '../../composer/useChecked'
import { placeOf } from '../../workspace/tabs'
import { useWorkspace, type WebSocketEditing } from '../../workspace/context'
import { attempts, isError } from '../attempts'
import { isUp, type Shown } from '../states'

export interface CloseFrame {
  code?: number
  reason?: string
  onPurpose?: boolean
}

/** What can be done with the connection of a tab. What the server refuses stands in the tab's problems. */
export function useConnection(editing: WebSocketEditing, session: Session | undefined) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const starting = useRef<Promise<Session | undefined>>(undefined)
  return useMemo(() => {
    const { tab, request, name, changeTab } = editing
    const up = isUp(session?.state)

    const { attempt, learn, mistakes: found } = attempts(client, project, editing)
    const path = { session: session?.id ?? '' }
    const open = async (send: MessageContent | undefined) => {
      const body = { request, personal: tab.personal, ...(send ? { send } : {}) }
      return api.post('/sessions', { body: { ...body, ...placeOf(tab), project, tab: tab.id, name } })
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
    const start = async (how: typeof open, send: MessageContent | undefined) => {
      let started: Session | undefined
      await attempt(async () => {
        started = await how(send)
        learn(started)
        const { id } = started
        changeTab((now) => ({ ...now, session: id }))
      })
      return started
    }
    /** What keeps the request, or its message, from being sent. */
    const mistakes = async (send: MessageContent | undefined): Promise<Problem[]> => {
      const problems = await found()
      return send === request.message ? problems : problems.filter((problem) => tabOf(problem) !== 'message')
    }
    const begin = async (how: typeof open, send?: MessageContent) => {
      const local = localProblems(request)
      const problems = local.length > 0 ? local : await mistakes(send)
      if (problems.length > 0) {
        changeTab((now) => ({ ...now, problems }))
        return false
      }
      const begun = starting.current
      if (begun) {
        const there = await begun
        return there !== undefined && (send === undefined || post(there.id, send))
      }
      starting.current = start(how, send)
      const there = await starting.current
      starting.current = undefined
      return there !== undefined
    }
    /** Sends over a connection that is there or on its way; a message waits until it is open. */
    const post = async (id: string, message: MessageContent, savedAs?: string) => {
      await opened(() => client.getQueryData(sessionQuery(id).queryKey))
      const body = { message, ...(savedAs === undefined ? {} : { name: savedAs }) }
      return attempt(() => api.post('/sessions/{session}/messages', { path: { session: id }, body }))
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
        if (!up || !session || session.state.kind === 'closing') return begin(again, message)
        const known =
          message === request.message
            ? client.getQueryData<Checked>(checkKey(project, request, placeOf(tab)))
            : undefined
        if (known?.problems.some(isError)) {
          const problems = (await mistakes(message)).filter((problem) => tabOf(problem) === 'message')
          if (problems.length > 0) {
            changeTab((now) => ({ ...now, problems }))
            return false
          }
        }
        return post(session.id, message, savedAs)
      },
      repeat: (message: MessageContent, every: number) =>
        attempt(async () => learn(await api.put('/sessions/{session}/repeat', { path, body: { message, every } }))),
      stopRepeating: () => attempt(async () => learn(await api.delete('/sessions/{session}/repeat', { path }))),
    }
  }, [client, editing, project, session])
}

/** Waits as long as a connection is being made; the live channel tells how it goes on. */
async function opened(session: () => Session | undefined): Promise<void> {
  while (session()?.state.kind === 'connecting') await new Promise((resolve) => setTimeout(resolve, 20))
}

export type Connection = ReturnType<typeof useConnection>

/** Does what the button says. */
export function press(action: Shown['action'], connection: Connection): Promise<boolean> {
  switch (action) {
    case 'connect':
      return connection.connect()
    case 'cancel':
      return connection.cancel()
    case 'disconnect':
      return connection.close({ code: 1000 })
    case 'drop':
      return connection.drop()
  }
}
