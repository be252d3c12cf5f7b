import { useId, useLayoutEffect, useMemo, useRef } from 'react'
import type { Row, Session } from '../../api/types'
import { bytes, count } from '../../format/numbers'
import { Rows } from '../../ui/rows/Rows'
import { useSheet } from '../../ui/rows/useSheet'
import { useWindow } from '../../ui/rows/useWindow'
import { GridHead } from './GridHead'
import { Lines, type Block } from './lines'
import { timeOf, type TimeMode } from './times'
import type { Timeline, TimelineState } from './Timeline'
import classes from './Timeline.module.css'
import { InsertedRow, MissingRow, TimelineRow } from './TimelineRow'
import { useDrawn } from './useDrawn'
import { useGridKeys, type Active } from './useGridKeys'
import { useUnfolded } from './useUnfolded'
import { rowsOf, useVerdicts } from './useVerdicts'

export interface GridProps {
  timeline: Timeline
  state: TimelineState
  session: Session | undefined
  follow: boolean
  onFollow: (follow: boolean) => void
  selected: number | undefined
  /** An entry is chosen; `frame` is the place of one of its frames, from 0. */
  onSelect: (sequence: number, frame?: number) => void
  /** The entry to bring into view: where the keyboard is. */
  active: Active | undefined
  onActive: (active: Active) => void
  mode: TimeMode
  onMode: (mode: TimeMode) => void
  pattern: RegExp | undefined
  matches: ReadonlySet<number>
  /** Sequence of the match that the search is at. */
  current: number | undefined
  /** The handshake of the current connection. */
  handshake: Row | undefined
  limit: number
}

const head = 24
const lineHeight = 24

/** The rows of a timeline: the grid "Timeline". The keyboard stays on the grid, which names the row it is at. */
export function TimelineGrid(props: GridProps) {
  const { timeline, state, session, follow, onFollow, selected, onSelect, active, onActive, mode, pattern } = props
  const sheet = useSheet()
  const base = useId()
  const unfolded = useUnfolded(timeline, state.gone)
  const lost = state.first - 1 - state.filter.after
  const lines = useMemo(() => {
    const gap: Block[] = lost > 0 ? [{ after: -1, lines: [{ kind: 'lost', count: lost }] }] : []
    return new Lines(state.total, [...gap, ...unfolded.blocks])
  }, [state.total, lost, unfolded.blocks])
  const window = useWindow(sheet, { count: lines.count, lineHeight, head, follow, onFollow })
  const from = lines.positionAt(window.from)
  const to = lines.positionAt(window.to - 1) + 1

  useLayoutEffect(() => timeline.show(from, to), [timeline, from, to, state.total])
  const notDrawn = useDrawn(
    follow && state.known,
    lines.positionAt(window.first),
    lines.positionAt(window.last - 1) + 1,
    state.total,
  )

  // What went from the front moves everything; the rows in view stay where they are.
  const before = useRef({ gone: state.gone, lost: lost > 0 })
  useLayoutEffect(() => {
    const moved = before.current.gone - state.gone + Number(lost > 0) - Number(before.current.lost)
    before.current = { gone: state.gone, lost: lost > 0 }
    if (moved !== 0 && !follow) window.shift(moved)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when something went
  }, [state.gone, lost > 0])

  const topRow = timeline.row(lines.positionAt(window.first))
  const pinned = props.handshake && topRow && props.handshake.sequence < topRow.sequence ? props.handshake : undefined

  const at = useGridKeys({
    timeline,
    lines,
    window,
    unfolded,
    follow,
    onFollow,
    selected,
    onSelect,
    active,
    onActive,
    under: pinned ? lineHeight : 0,
  })
  const current = at.line

  // What one is at stays in view when the pane gets lower, as it does when the details open.
  const last = useRef({ view: window.view, first: 0, end: 0 })
  useLayoutEffect(() => {
    const { view, first, end } = last.current
    if (window.view < view && current !== undefined && current >= first && current < end)
      window.reveal(current, 'near', pinned ? lineHeight : 0)
    last.current = { view: window.view, first: window.first, end: window.last }
  })

  const verdicts = useVerdicts(session, rowsOf(timeline, from, to))
  const start = session ? Date.parse(session.startedAt) : 0
  const time = (at: number, previous?: number) => timeOf(mode, start, at, previous)
  const id = (line: number) => `${base}-${line}`
  const nameOf = (line: number) => {
    const at = lines.at(line)
    if (pinned && at?.kind === 'entry' && timeline.row(at.position)?.sequence === pinned.sequence)
      return `${base}-pinned`
    return at && line >= window.from && line < window.to ? id(line) : undefined
  }
  const draw = (line: number, key: number, top: number) => {
    const at = lines.at(line)
    if (!at) return null
    const place = { id: id(line), index: line + 2, top, line }
    if (at.kind !== 'entry') {
      const own = at.kind === 'lost' ? undefined : timeline.nearby(at.sequence, from - 250, to)
      const direction = (own === undefined ? undefined : timeline.row(own)?.direction) ?? 'none'
      const shown = at.kind === 'frame' ? time(at.frame.at) : ''
      const more = { inserted: at, time: shown, limit: bytes(props.limit), active: line === current, direction }
      return <InsertedRow key={key} {...place} {...more} />
    }
    const row = timeline.row(at.position)
    if (!row) return <MissingRow key={key} {...place} />
    if (row.sequence === pinned?.sequence) return null
    const previous = timeline.row(at.position - 1)
    return (
      <TimelineRow
        key={key}
        {...place}
        row={row}
        time={time(row.at, previous?.at)}
        selected={row.sequence === selected}
        active={line === current}
        begins={previous !== undefined && previous.connection !== row.connection}
        unfolded={unfolded.isUnfolded(row.sequence)}
        tied={unfolded.isTied(at.position)}
        match={row.sequence === props.current ? 'current' : props.matches.has(row.sequence)}
        pattern={pattern}
        verdict={verdicts.get(row.sequence)}
        pinned={false}
      />
    )
  }

  return (
    <Rows
      role="grid"
      label="Timeline"
      aria-rowcount={lines.count + 1}
      aria-activedescendant={current === undefined ? undefined : nameOf(current)}
      sheet={sheet}
      window={window}
      className={classes['grid'] ?? ''}
      onWheel={(event) =>
        event.deltaY < 0 && follow && lines.count * lineHeight > window.view ? onFollow(false) : undefined
      }
      onKeyDown={at.key}
      onClick={at.click}
      head={<GridHead mode={mode} onMode={props.onMode} />}
      over={
        <>
          {pinned ? (
            <TimelineRow
              id={`${base}-pinned`}
              index={2}
              top={0}
              line={-1}
              row={pinned}
              time={time(pinned.at)}
              selected={pinned.sequence === selected}
              active={false}
              begins={false}
              unfolded={false}
              tied={false}
              match={false}
              pattern={undefined}
              pinned
            />
          ) : null}
          {notDrawn > 0 ? (
            <div role="presentation" className={classes['notDrawn']} style={{ top: pinned ? lineHeight + 1 : 0 }}>
              {count(notDrawn)} {notDrawn === 1 ? 'entry' : 'entries'} not drawn, all recorded
            </div>
          ) : null}
        </>
      }
    >
      {draw}
    </Rows>
  )
}
