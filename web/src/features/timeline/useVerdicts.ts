import { useEffect, useReducer, useRef } from 'react'
import { api } from '../../api/client'
import type { MessageVerdict, Row, Session } from '../../api/types'
import { useSavedEndpoint } from '../workspace/context'
import type { Timeline } from './Timeline'

const most = 200
const pause = 150

type Verdicts = ReadonlyMap<number, MessageVerdict>

const none: Verdicts = new Map()

/** What is known for a session by one version of its description. */
interface Known {
  key: string
  verdicts: Map<number, MessageVerdict>
  asked: Set<number>
  /** Nothing is described that messages could be of. */
  silent: boolean
}

/** The rows from one position to before another, as far as they are here. */
export function rowsOf(timeline: Timeline, from: number, to: number): Row[] {
  const rows: Row[] = []
  for (let at = from; at < to; at++) {
    const row = timeline.row(at)
    if (row) rows.push(row)
  }
  return rows
}

/**
 * Which kind of the described messages those in view are of, and whether they fit: asked for the rows that are shown, once they stand still for
 * a moment, and kept until the endpoint is described otherwise.
 */
export function useVerdicts(session: Session | undefined, rows: readonly Row[]): Verdicts {
  const endpoint = useSavedEndpoint(session?.endpoint)
  const key = session?.kind === 'websocket' && endpoint ? `${session.id} ${endpoint.revision}` : ''
  const known = useRef<Known>({ key: '', verdicts: new Map(), asked: new Set(), silent: false })
  const [, arrived] = useReducer((times: number) => times + 1, 0)
  const wanted =
    key === '' ? [] : rows.filter(({ kind, state }) => (kind === 'text' || kind === 'binary') && state !== 'pending')
  const sequences = wanted.map(({ sequence }) => sequence).join(' ')
  const id = session?.id ?? ''
  useEffect(() => {
    if (sequences === '') return undefined
    if (known.current.key !== key) known.current = { key, verdicts: new Map(), asked: new Set(), silent: false }
    const here = known.current
    const timer = setTimeout(() => {
      const missing = sequences
        .split(' ')
        .map(Number)
        .filter((sequence) => !here.asked.has(sequence))
        .slice(-most)
      if (here.silent || missing.length === 0) return
      for (const sequence of missing) here.asked.add(sequence)
      void api
        .post('/sessions/{session}/verdicts', { path: { session: id }, body: { sequences: missing } })
        .then(({ described, verdicts }) => {
          here.silent = !described
          for (const verdict of verdicts) here.verdicts.set(verdict.sequence, verdict)
          arrived()
        })
        .catch(() => {
          for (const sequence of missing) here.asked.delete(sequence)
        })
    }, pause)
    return () => clearTimeout(timer)
  }, [key, id, sequences])
  return known.current.key === key ? known.current.verdicts : none
}
