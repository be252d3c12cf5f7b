import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { api } from '../../api/client'
import type { LiveChannel } from '../../api/live'
import { useLive } from '../../api/LiveProvider'
import type { Kind } from '../../api/types'
import { everything, queryOf, type Filter } from './filter'
import { Timeline, type Source, type TimelineState } from './Timeline'

const remembered = 30

/** Timelines that were looked at on this page, so that going back to one shows it at once. */
const known = new WeakMap<LiveChannel, Map<string, Timeline>>()

function timelineOf(live: LiveChannel, session: string, scope: string): Timeline {
  const key = `${session} ${scope}`
  const timelines = known.get(live) ?? new Map<string, Timeline>()
  known.set(live, timelines)
  const timeline = timelines.get(key) ?? new Timeline(session, sourceOf(live, session), scoped(scope))
  timelines.delete(key)
  timelines.set(key, timeline)
  const [oldest] = timelines.keys()
  if (timelines.size > remembered && oldest !== undefined) timelines.delete(oldest)
  return timeline
}

function sourceOf(live: LiveChannel, session: string): Source {
  return {
    read: (filter, offset, limit, signal) =>
      api.get('/sessions/{session}/entries', {
        path: { session },
        query: { ...queryOf(filter), offset, limit },
        ...(signal ? { signal } : {}),
      }),
    subscribe: (wish, onNews) => live.subscribe(wish, onNews),
  }
}

function scoped(scope: string): Filter {
  return scope === '' ? everything : { ...everything, scope: scope.split(' ') as Kind[] }
}

/** The timeline of a session, of all kinds of entries or of some, followed as long as the component is there. */
export function useTimeline(
  session: string,
  scope: readonly Kind[] = [],
): { timeline: Timeline; state: TimelineState } {
  const live = useLive()
  const kinds = scope.join(' ')
  const timeline = useMemo(() => timelineOf(live, session, kinds), [live, session, kinds])
  const state = useSyncExternalStore(timeline.watch, timeline.state)
  useEffect(() => timeline.use(), [timeline])
  return { timeline, state }
}
