import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { api } from '../../api/client'
import { settingsQuery } from '../../api/queries'
import type { Kind } from '../../api/types'
import { counted } from '../../format/numbers'
import { Failed } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { useSize } from '../../ui/useSize'
import { useStored } from '../../ui/useStored'
import { isUp } from '../endpoint/states'
import { useCommands } from '../shell/commands'
import { useSession } from '../workspace/context'
import { isNarrowed, passes, type Filter } from './filter'
import { News } from './News'
import type { Timeline } from './Timeline'
import classes from './Timeline.module.css'
import { TimelineGrid } from './TimelineGrid'
import { exportLines, TimelineTools } from './TimelineTools'
import type { TimeMode } from './times'
import type { Active } from './useGridKeys'
import { useHandshake } from './useHandshake'
import { useSearch } from './useSearch'
import { useTimeline } from './useTimeline'

export interface TimelinePaneProps {
  /** The session whose timeline is shown; none until the first connect. */
  sessionId: string | undefined
  /** Sequence of the selected entry. */
  selected: number | undefined
  onSelect: (sequence: number | undefined, frame?: number) => void
  /** What is shown while there is no session. */
  empty: ReactNode
  /** The session is read where it cannot go on: nothing is to be followed once it has ended. */
  past: boolean
  /** The kinds of entries that the view is of; all where it is left out. */
  scope?: readonly Kind[] | undefined
}

/** The recorded entries of a session, newest at the end. */
export function TimelinePane({ sessionId, empty, ...others }: TimelinePaneProps) {
  if (sessionId === undefined) return <>{empty}</>
  return <Recorded key={sessionId} sessionId={sessionId} {...others} />
}

const roomForFilters = 560
const usualLimit = 256_000_000

function Recorded({
  sessionId,
  selected,
  onSelect,
  past,
  scope,
}: Omit<TimelinePaneProps, 'empty'> & { sessionId: string }) {
  const { timeline, state } = useTimeline(sessionId, scope)
  const session = useSession(sessionId)
  const limit = useQuery(settingsQuery).data?.timelineLimit ?? usualLimit
  const newest = useHandshake(session)
  const handshake = newest && passes(state.filter, newest) ? newest : undefined
  const [view, setView] = useView(timeline)
  const [mode, setMode] = useStored<TimeMode>('time', 'clock')
  const [active, setActive] = useState<Active>()
  const pane = useRef<HTMLElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const { width } = useSize(pane)

  const setFollow = (follow: boolean) => setView((now) => (now.follow === follow ? now : { ...now, follow }))
  const go = (position: number) => {
    setFollow(false)
    setActive((now) => ({ position, asked: (now?.asked ?? 0) + 1 }))
  }
  const { found, go: step, forget } = useSearch(timeline, state, view.query, go)
  /** Where one is: at the chosen entry, or else where the keyboard is. */
  const here = () => selected ?? (active ? timeline.row(active.position)?.sequence : undefined)
  const setFilter = (filter: Filter) => {
    forget()
    setActive(undefined)
    timeline.setFilter(filter)
  }
  const clear = () => {
    onSelect(undefined)
    const last = timeline.row(state.total - 1)
    setFilter({
      ...state.filter,
      after: session ? Math.max(session.entries, last?.sequence ?? 0) : (last?.sequence ?? 0),
    })
    setFollow(true)
  }
  const toProblem = async (way: 1 | -1) => {
    const at = here() ?? (way === 1 ? 0 : Number.MAX_SAFE_INTEGER)
    const sequence = await nextProblem(sessionId, at, way, state.filter.after)
    const position = sequence === undefined ? undefined : await timeline.positionOf(sequence)
    if (sequence === undefined || position === undefined) return
    go(position)
    onSelect(sequence)
  }
  const toRows = () => pane.current?.querySelector<HTMLElement>('[role=grid]')?.focus()

  useCommands([
    {
      id: 'search',
      title: 'Search the timeline',
      group: 'This connection',
      keys: '/',
      run: () => box.current?.focus(),
    },
    { id: 'next-problem', title: 'Next problem', group: 'This connection', keys: ']', run: () => void toProblem(1) },
    {
      id: 'last-problem',
      title: 'Previous problem',
      group: 'This connection',
      keys: '[',
      run: () => void toProblem(-1),
    },
    {
      id: 'clear',
      title: 'Clear the timeline',
      detail: `${counted(state.total, 'entry', 'entries')} stay in the session`,
      group: 'This connection',
      run: clear,
    },
    {
      id: 'follow',
      title: 'Follow',
      detail: 'the newest entry',
      group: 'This connection',
      run: () => setFollow(true),
    },
    {
      id: 'export',
      title: 'Export as JSON Lines',
      detail: 'the timeline',
      group: 'This connection',
      run: () => exportLines(sessionId, state.filter),
    },
  ])

  return (
    <section ref={pane} className={classes['pane']} aria-label="Recorded">
      <TimelineTools
        session={sessionId}
        filter={state.filter}
        onFilter={setFilter}
        query={view.query}
        onQuery={(query) => {
          forget()
          setView((now) => ({ ...now, query }))
        }}
        found={found}
        onStep={(way) => step(way, here())}
        onLeave={toRows}
        follow={view.follow}
        onFollow={past && session && !isUp(session.state) ? undefined : setFollow}
        onClear={clear}
        empty={state.total === 0}
        narrow={width < roomForFilters}
        box={box}
      />
      {state.problem ? (
        <Failed what={state.problem.message} why={state.problem.hint ?? ''} onAgain={() => timeline.again()} />
      ) : null}
      <TimelineGrid
        timeline={timeline}
        state={state}
        session={session}
        follow={view.follow}
        onFollow={setFollow}
        selected={selected}
        onSelect={onSelect}
        active={active}
        onActive={setActive}
        mode={mode}
        onMode={setMode}
        pattern={found?.pattern}
        matches={found?.sequences ?? noMatches}
        current={found?.at}
        handshake={handshake}
        limit={limit}
      />
      {state.known && state.total === 0 ? <Nothing filter={state.filter} onFilter={setFilter} /> : null}
      <News total={state.total} />
    </section>
  )
}

const noMatches: ReadonlySet<number> = new Set()

/** What is kept of the view of a timeline while the page lasts. */
interface View {
  follow: boolean
  query: string
}

const views = new WeakMap<Timeline, View>()

function useView(timeline: Timeline) {
  const [view, setView] = useState<View>(() => views.get(timeline) ?? { follow: true, query: '' })
  useEffect(() => {
    views.set(timeline, view)
  }, [timeline, view])
  return [view, setView] as const
}

/** The sequence of the next entry that says that something is wrong, or of the one before. */
async function nextProblem(session: string, at: number, way: 1 | -1, after: number): Promise<number | undefined> {
  const read = async (from: number, offset: number) =>
    api.get('/sessions/{session}/entries', {
      path: { session },
      query: { kind: ['rule', 'error'], after: from, offset, limit: 1 },
    })
  if (way === 1) return (await read(Math.max(at, after), 0)).rows[0]?.sequence
  const all = await read(after, 0)
  const behind = await read(Math.max(at - 1, after), 0)
  const before = all.total - behind.total
  return before === 0 ? undefined : (await read(after, before - 1)).rows[0]?.sequence
}

function Nothing({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  return (
    <div className={classes['nothing']}>
      {isNarrowed(filter) ? (
        <Empty state="No entry passes the filter" what="What passes it appears here.">
          <Button onClick={() => onFilter({ ...filter, directions: [], kinds: [] })}>Show all kinds</Button>
        </Empty>
      ) : filter.after > 0 ? (
        <Empty state="Cleared" what="What comes from now on appears here. The session keeps all of it.">
          <Button onClick={() => onFilter({ ...filter, directions: [], kinds: [], after: 0 })}>
            Show the whole session
          </Button>
        </Empty>
      ) : (
        <Empty state="Nothing yet" what="The handshake, every frame and every broken rule appear here, in order." />
      )}
    </div>
  )
}
