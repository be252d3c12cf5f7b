import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { exchangeQuery } from '../../api/exchange'
import type { Session } from '../../api/types'
import { useThrottled } from '../../ui/pace'
import { isUp } from '../endpoint/states'

const pause = 200

/** The story of an HTTP sending, read again whenever there is more of it. */
export function useExchange(session: Session, reveal: boolean) {
  const { entries, state, http } = session
  const newest = [
    entries,
    state.kind,
    http?.hop,
    http?.received,
    http?.size,
    http?.mismatches,
    http?.tests?.passed,
    http?.tests?.failed,
  ]
    .map(String)
    .join(' ')
  const news = useThrottled(newest, pause)
  const asked = useQuery({ ...exchangeQuery(session.id, news, reveal), placeholderData: keepPreviousData })
  // what is shown may be older than the session: it has ended when its end is shown
  const isNewest = news === newest && asked.data !== undefined && !asked.isPlaceholderData
  return { asked, exchange: asked.data, ended: !isUp(state) && isNewest }
}
