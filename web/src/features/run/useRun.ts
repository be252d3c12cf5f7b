import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../api/client'
import { useLive } from '../../api/LiveProvider'
import { merged, type Known } from './run'

export interface Following {
  known: Known | undefined
  /** It is not there, and why. */
  missing: string | undefined
  cancel: () => void
}

/** A run, one that goes on or one that is over, followed by the live channel. */
export function useRun(id: string): Following {
  const live = useLive()
  const [known, setKnown] = useState<Known>()
  const [missing, setMissing] = useState<string>()
  const count = useRef(0)

  useEffect(() => {
    const subscription = live.subscribe(
      () => ({ type: 'subscribeRun', run: id, after: count.current }),
      (news) => {
        if (news.type === 'refused') setMissing(news.problem.message)
        if (news.type !== 'run') return
        setKnown((before) => {
          const after = merged(before, news.run)
          count.current = after.results.length
          return after
        })
      },
    )
    return () => subscription.end()
  }, [live, id])

  const cancel = useCallback(() => {
    void api.post('/runs/{run}/cancel', { path: { run: id } }).catch(() => undefined)
  }, [id])
  return { known, missing, cancel }
}
