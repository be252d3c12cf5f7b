import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import type { Row, Session } from '../../api/types'

/** Milliseconds until a handshake that is not there is asked for again, and how many times that is done. */
const pause = 100
const most = 25

/** The handshake of the session's newest connection, once it is over. */
export function useHandshake(session: Session | undefined): Row | undefined {
  const kind = session?.state.kind
  const path = { session: session?.id ?? '' }
  const { data } = useQuery({
    queryKey: ['handshake', session?.id, session?.connections, kind === 'open', kind === 'failed'],
    queryFn: async () => {
      const read = (offset: number) =>
        api.get('/sessions/{session}/entries', { path, query: { kind: ['handshake'], offset, limit: 1 } })
      const { total, rows } = await read(0)
      return (total > 1 ? (await read(total - 1)).rows[0] : rows[0]) ?? null
    },
    enabled: session?.kind === 'websocket' && kind !== 'connecting',
    staleTime: Infinity,
    // it may not be written yet, or, in a timeline that is cut, not be there any more
    refetchInterval: ({ state }) =>
      state.data?.connection === session?.connections || state.dataUpdateCount > most ? false : pause,
  })
  return data ?? undefined
}
