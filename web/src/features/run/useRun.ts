import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../api/client'
import { useLive } from '../../api/LiveProvider'
import { Refusal } from '../../api/refusal'
import { merged, type Known } from './run'

export interface Wanted {
  iterations: number
  bail: boolean
}

export interface Running {
  known: Known | undefined
  refused: string | undefined
  start: (wanted: Wanted) => Promise<void>
  cancel: () => void
}

/** A run of a folder: begun, followed by the live channel, and cancelled at the latest when whoever asked for it goes. */
export function useRun(project: string, folder: string): Running {
  const live = useLive()
  const [known, setKnown] = useState<Known>()
  const [refused, setRefused] = useState<string>()
  const count = useRef(0)
  const id = known?.run.id

  useEffect(() => {
    if (id === undefined) return
    const subscription = live.subscribe(
      () => ({ type: 'subscribeRun', run: id, after: count.current }),
      (news) => {
        if (news.type !== 'run') return
        setKnown((before) => {
          const after = merged(before, news.run)
          count.current = after.results.length
          return after
        })
      },
    )
    return () => {
      subscription.end()
      void api.post('/runs/{run}/cancel', { path: { run: id } }).catch(() => undefined)
    }
  }, [live, id])

  const start = useCallback(
    async (wanted: Wanted) => {
      setRefused(undefined)
      count.current = 0
      try {
        const run = await api.post('/runs', { body: { project, folder, ...wanted } })
        setKnown(merged(undefined, run))
      } catch (error) {
        setRefused(error instanceof Refusal ? error.message : String(error))
      }
    },
    [project, folder],
  )
  const cancel = useCallback(() => {
    if (id !== undefined) void api.post('/runs/{run}/cancel', { path: { run: id } }).catch(() => undefined)
  }, [id])
  return { known, refused, start, cancel }
}
