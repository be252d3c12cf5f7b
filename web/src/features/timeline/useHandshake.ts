import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import type { Row, Session } from '../../api/types'
import type { Timeline, TimelineState } from './Timeline'

/** The handshake of the session's newest connection, unless the filter leaves it out. */
export function useHandshake(timeline: Timeline, state: TimelineState, session: Session | undefined): Row | undefined {
  const path = { session: timeline.session }
  const done = session !== undefined && session.state.kind !== 'connecting'
  const { data } = useQuery({
    queryKey: ['handshake', timeline.session, session?.connections, session?.state.kind === 'open'],
    queryFn: async () => {
      const read = (offset: number) =>
        api.get('/sessions/{session}/entries', { path, query: { kind: ['handshake'], offset, limit: 1 } })
      const { total, rows } = await read(0)
      return (total > 1 ? (await read(total - 1)).rows[0] : rows[0]) ?? null
    },
    enabled: done,
    staleTime: Infinity,
  })
  const { kinds, directions, after } = state.filter
  if (!data || data.sequence <= after || (directions.length > 0 && !directions.includes(data.direction)))
    return undefined
  return kinds.length === 0 || kinds.includes('handshake') ? data : undefined
}
