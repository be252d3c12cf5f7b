import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import type { SessionKind } from '../../api/types'
import { itemsOf, type Item } from './items'

export type Kind = 'all' | SessionKind | 'run'

export interface Wanted {
  project: string
  /** Only sessions of it. */
  endpoint: string | undefined
  query: string
  kind: Kind
}

export interface History {
  items: Item[]
  isSuccess: boolean
  error: Error | null
  refetch: () => void
  more: boolean
  older: () => void
}

/** What the list of History shows: sessions and runs. Sessions of runs are in the runs, and found by a search. */
export function useHistory({ project, endpoint, query, kind }: Wanted): History {
  const text = query === '' ? {} : { query }
  const sessions = useInfiniteQuery({
    queryKey: ['sessions', project, endpoint, query, kind],
    queryFn: ({ pageParam }) =>
      api.get('/sessions', {
        query: {
          project,
          limit: 100,
          ...text,
          ...(endpoint === undefined ? {} : { endpoint }),
          ...(query === '' && endpoint === undefined ? { apart: true } : {}),
          ...(kind === 'all' || kind === 'run' ? {} : { kind }),
          ...(pageParam === '' ? {} : { before: pageParam }),
        },
      }),
    enabled: kind !== 'run',
    staleTime: 0,
    initialPageParam: '',
    getNextPageParam: (last) => (last.more ? last.sessions.at(-1)?.id : undefined),
  })
  const withRuns = endpoint === undefined && (kind === 'all' || kind === 'run')
  const runs = useInfiniteQuery({
    queryKey: ['runs', project, query],
    queryFn: ({ pageParam }) =>
      api.get('/runs', {
        query: { project, limit: 100, ...text, ...(pageParam === '' ? {} : { before: pageParam }) },
      }),
    enabled: withRuns,
    staleTime: 0,
    initialPageParam: '',
    getNextPageParam: (last) => (last.more ? last.runs.at(-1)?.id : undefined),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.runs.some((run) => run.state === 'running')) ? 1_000 : false,
  })
  const some = kind === 'run' ? [runs] : withRuns ? [sessions, runs] : [sessions]
  return {
    items: itemsOf(
      {
        rows: kind === 'run' ? [] : (sessions.data?.pages.flatMap((page) => page.sessions) ?? []),
        more: kind !== 'run' && sessions.hasNextPage,
      },
      {
        rows: withRuns ? (runs.data?.pages.flatMap((page) => page.runs) ?? []) : [],
        more: withRuns && runs.hasNextPage,
      },
    ),
    isSuccess: some.every((each) => each.isSuccess),
    error: some.find((each) => each.error)?.error ?? null,
    refetch: () => some.forEach((each) => void each.refetch()),
    more: some.some((each) => each.hasNextPage),
    older: () => some.forEach((each) => (each.hasNextPage ? void each.fetchNextPage() : undefined)),
  }
}
