import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import { useSettled, useThrottled } from '../../ui/pace'
import { queryOf } from './filter'
import { patternOf } from '../../format/marks'
import type { Timeline, TimelineState } from './Timeline'

const typing = 250
const growing = 1_000

export interface Found {
  /** How many were found; not known before the first answer. */
  total: number | undefined
  more: boolean
  /** Which of the matches is the current one, from 0, and its sequence. */
  current: number | undefined
  at: number | undefined
  problem: string | undefined
  pattern: RegExp | undefined
  sequences: ReadonlySet<number>
}

/** Searches a timeline beside the data, again when it has grown, and goes from match to match. */
export function useSearch(timeline: Timeline, state: TimelineState, query: string, onGo: (position: number) => void) {
  const wanted = useSettled(query.trim(), typing)
  const total = useThrottled(state.total, growing)
  const { filter } = state
  const { data, error } = useQuery({
    queryKey: ['matches', timeline.session, filter, wanted, total],
    queryFn: ({ signal }) =>
      api.get('/sessions/{session}/matches', {
        path: { session: timeline.session },
        query: { ...queryOf(filter), query: wanted },
        signal,
      }),
    enabled: wanted !== '' && total > 0,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
  const [at, setAt] = useState<number>()
  const matches = useMemo(() => (wanted === '' ? [] : (data?.matches ?? [])), [wanted, data])
  const index = at === undefined ? -1 : matches.findIndex(({ sequence }) => sequence === at)
  const go = (step: 1 | -1, from: number | undefined) => {
    const next = index >= 0 ? (index + step + matches.length) % matches.length : firstOf(matches, step, from)
    const match = matches.at(next)
    if (!match) return
    setAt(match.sequence)
    onGo(match.position)
  }
  const found: Found | undefined =
    wanted === ''
      ? undefined
      : {
          total: data?.total,
          more: data?.more ?? false,
          current: index < 0 ? undefined : index,
          at: index < 0 ? undefined : at,
          problem: error ? problemsOf(error)[0]?.message : undefined,
          pattern: patternOf(wanted),
          sequences: new Set(matches.map(({ sequence }) => sequence)),
        }
  return { found, go, forget: () => setAt(undefined) }
}

/** Which match comes first on the way from a sequence on; from nowhere on it is the first of all, or the last. */
export function firstOf(matches: readonly { sequence: number }[], step: 1 | -1, from: number | undefined): number {
  if (from === undefined) return step > 0 ? 0 : -1
  return step > 0
    ? Math.max(
        0,
        matches.findIndex(({ sequence }) => sequence >= from),
      )
    : matches.findLastIndex(({ sequence }) => sequence <= from)
}
