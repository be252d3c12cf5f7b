import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import type { Session } from '../../api/types'
import { ordinal } from '../../format/numbers'
import { byDay } from '../history/days'

/** How many of an endpoint's last sendings are looked at. */
const most = 50

/** The last sendings of an endpoint, newest first, and when they were asked for in milliseconds. */
export interface Lately {
  sessions: readonly Session[]
  at: number
}

/** Those of the endpoint of a sending that is over; none where the request is not saved. */
export function useLately(session: Session | undefined): Lately {
  const { id, project, endpoint, state } = session ?? {}
  const asked = useQuery({
    queryKey: ['sessions', project, endpoint, 'lately', id],
    queryFn: () =>
      api.get('/sessions', {
        query: { project: project ?? '', kind: 'http', limit: most, ...(endpoint === undefined ? {} : { endpoint }) },
      }),
    enabled: endpoint !== undefined && (state?.kind === 'answered' || state?.kind === 'failed'),
  })
  return { sessions: asked.data?.sessions ?? [], at: asked.dataUpdatedAt }
}

/** Where a sending stands among the others of its endpoint. */
export interface Place {
  /** Such as `3rd of 3 today`; nothing where it is the only one, or of another day. */
  words?: string
  /** The last one before it that was answered. */
  before?: Session
}

export function placeAmong({ sessions, at }: Lately, id: string): Place {
  const here = sessions.findIndex((each) => each.id === id)
  if (here < 0) return {}
  const before = sessions.slice(here + 1).find(({ state }) => state.kind === 'answered')
  const today = byDay(sessions, at).find(({ name }) => name === 'Today')?.rows ?? []
  const countable = here < today.length && today.length > 1 && today.length < most
  return {
    ...(countable ? { words: `${ordinal(today.length - here)} of ${today.length} today` } : {}),
    ...(before ? { before } : {}),
  }
}
