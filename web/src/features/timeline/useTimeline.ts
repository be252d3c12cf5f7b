import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { api } from '../../api/client'
import type { LiveChannel } from '../../api/live'
import { useLive } from '../../api/LiveProvider'
import { queryOf } from './filter'
import { Timeline, type Source, type TimelineState } from './Timeline'

const remembered = 30

/** Timelines that were looked at on this page, so that going back to one shows it at once. */
const known = new WeakMap<LiveChannel, Map<string, Timeline>>()

function timelineOf(live: LiveChannel, session: string): Timeline {
  const timelines = known.get(live) ?? new Map<string, Timeline>()
  known.set(live, timelines)
  const timeline = timelines.get(session) ?? new Timeline(session, sourceOf(live, session))
  timelines.delete(session)
  timelines.set(session, timeline)
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

/** The timeline of a session, followed as long as the component is there. */
export function useTimeline(session: string): { timeline: Timeline; state: TimelineState } {
  const live = useLive()
  const timeline = useMemo(() => timelineOf(live, session), [live, session])
  const state = useSyncExternalStore(timeline.watch, timeline.state)
  useEffect(() => timeline.use(), [timeline])
  return { timeline, state }
}
