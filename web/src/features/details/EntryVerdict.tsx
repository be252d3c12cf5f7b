import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import type { Entry, Session } from '../../api/types'
import { VerdictFacts } from '../timeline/Verdict'
import { useSavedEndpoint } from '../workspace/context'

/** What the description says of a message: which kind it is of, and whether it fits; nothing where it says nothing. */
export function EntryVerdict({ session, entry }: { session: Session; entry: Entry }) {
  const endpoint = useSavedEndpoint(session.endpoint)
  const message = session.kind === 'websocket' && (entry.kind === 'text' || entry.kind === 'binary')
  const { data } = useQuery({
    queryKey: ['verdict', session.id, entry.sequence, endpoint?.revision],
    queryFn: () =>
      api.post('/sessions/{session}/verdicts', {
        path: { session: session.id },
        body: { sequences: [entry.sequence] },
      }),
    enabled: message && endpoint !== undefined && entry.state !== 'pending',
    staleTime: Infinity,
    gcTime: 60_000,
  })
  const verdict = data?.verdicts[0]
  return message && verdict ? <VerdictFacts verdict={verdict} /> : null
}
