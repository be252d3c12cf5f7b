import { memo, type ReactNode } from 'react'
import type { MessageVerdict, Row } from '../../api/types'
import { bytes, count, duration } from '../../format/numbers'
import { KindBadge } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { frameWords } from './frameWords'
import type { Inserted } from './lines'
import { cut } from '../../format/marks'
import classes from './Timeline.module.css'
import { Verdict } from './Verdict'

interface Place {
  id: string
  /** Place in the grid, from 1, for assistive technology. */
  index: number
  /** Distance from the top of the layer. */
  top: number
  line: number
}

interface Props extends Place {
  row: Row
  time: string
  selected: boolean
  active: boolean
  /** The first row of another connection of the session. */
  begins: boolean
  unfolded: boolean
  /** It stands between the frames of an unfolded message. */
  tied: boolean
  /** The search found it, or is at it. */
  match: boolean | 'current'
  pattern: RegExp | undefined
  /** What the description says of a message. */
  verdict?: MessageVerdict | undefined
  pinned: boolean
}

/** An entry as a line of the timeline. */
export const TimelineRow = memo(function TimelineRow(props: Props) {
  const { row, time, selected, active, pattern } = props
  const frames = row.frames ?? 1
  return (
    <div
      role="row"
      id={props.id}
      aria-rowindex={props.index}
      aria-selected={selected}
      aria-expanded={frames > 1 ? props.unfolded : undefined}
      className={classes['row']}
      style={props.pinned ? undefined : { top: props.top }}
      data-line={props.line}
      data-sequence={row.sequence}
      data-direction={row.direction}
      data-kind={row.kind}
      data-state={row.state}
      data-level={row.level}
      data-active={active || undefined}
      data-begins={props.begins || undefined}
      data-pinned={props.pinned || undefined}
      data-match={props.match || undefined}
      aria-current={props.match === 'current' || undefined}
    >
      <Lane row={row} />
      <span role="gridcell" className={classes['time']}>
        {time}
      </span>
      <span role="gridcell" className={classes['kind']} data-tied={props.tied || undefined}>
        <KindBadge kind={row.kind} />
        {frames > 1 ? (
          <button
            type="button"
            tabIndex={-1}
            className={classes['fold']}
            data-fold={props.line}
            aria-label={`${props.unfolded ? 'Fold' : 'Unfold'} ${count(frames)} frames`}
            title={`${count(frames)} frames`}
          >
            <Icon name={props.unfolded ? 'down' : 'right'} size={12} />
            {frames < 1000 ? frames : ''}
          </button>
        ) : null}
      </span>
      <span role="gridcell" className={classes['preview']}>
        {props.verdict ? <Verdict verdict={props.verdict} /> : null}
        {row.level ? <b className={classes['level']}>{row.level}</b> : null}
        {pattern ? <Marked text={row.preview} pattern={pattern} /> : row.preview}
        {suffix(row)}
      </span>
      <span role="gridcell" className={classes['size']}>
        {sizeOf(row)}
      </span>
    </div>
  )
})

/** A line whose entry is not here yet: grey bars in place. */
export function MissingRow({ id, index, top, line }: Place) {
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index}
      aria-busy
      className={classes['row']}
      style={{ top }}
      data-line={line}
      data-missing
    >
      <span role="gridcell" />
      <span role="gridcell" className={classes['bar']} />
      <span role="gridcell" className={classes['bar']} />
      <span role="gridcell" className={classes['bar']} />
      <span role="gridcell" />
    </div>
  )
}

interface InsertedProps extends Place {
  inserted: Inserted
  time: string
  limit: string
  active: boolean
  direction: Row['direction']
}

/** A line between entries: a frame of an unfolded message, or what is no longer there. */
export function InsertedRow({ id, index, top, line, inserted, time, limit, active, direction }: InsertedProps) {
  const common = { role: 'row', id, 'aria-rowindex': index, style: { top }, 'data-line': line }
  if (inserted.kind === 'frame') {
    const { frame, number, of, last } = inserted
    return (
      <div {...common} className={classes['row']} data-frame={number} data-active={active || undefined}>
        <span role="gridcell" className={classes['lane']} data-direction={direction}>
          <Icon name={direction === 'sent' ? 'arrowUp' : 'arrowDown'} size={14} />
        </span>
        <span role="gridcell" className={classes['time']}>
          {time}
        </span>
        <span
          role="gridcell"
          className={classes['tied']}
          data-last={last || undefined}
          title={`Frame ${number} of ${of}`}
        >
          frame {number}
        </span>
        <span role="gridcell" className={classes['preview']}>
          {frameWords(frame)}
        </span>
        <span role="gridcell" className={classes['size']}>
          {bytes(frame.length)}
        </span>
      </div>
    )
  }
  return (
    <div {...common} className={classes['gap']}>
      <span role="gridcell">
        {inserted.kind === 'more'
          ? `${count(inserted.count)} more frames, in the detail`
          : `oldest ${count(inserted.count)} entries removed, limit ${limit}`}
      </span>
    </div>
  )
}

function Lane({ row }: { row: Row }) {
  const wrong = row.state === 'failed' || row.kind === 'rule' || row.kind === 'error'
  return (
    <span role="gridcell" className={classes['lane']} data-direction={row.direction} data-wrong={wrong || undefined}>
      {row.direction === 'sent' ? (
        <Icon name="arrowUp" size={14} />
      ) : row.direction === 'received' ? (
        <Icon name="arrowDown" size={14} />
      ) : wrong ? (
        <Icon name="alert" size={14} />
      ) : row.kind === 'handshake' ? (
        <Icon name="arrows" size={14} />
      ) : null}
      <span className="hidden-visually">{row.direction === 'none' ? '' : row.direction}</span>
    </span>
  )
}

function Marked({ text, pattern }: { text: string; pattern: RegExp }): ReactNode {
  return cut(text, pattern).map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))
}

function suffix(row: Row): string {
  if ((row.kind === 'ping' || row.kind === 'pong') && row.preview === '') return 'empty'
  if (row.state === 'pending') return row.preview === '' ? 'arriving' : ' · arriving'
  if (row.state === 'unfinished') return row.preview === '' ? 'never completed' : ' · never completed'
  if (row.kind === 'pong' && row.took !== undefined && !row.preview.includes('round trip')) {
    return ` · round trip ${duration(row.took)}`
  }
  return ''
}

function sizeOf(row: Row): string {
  const timed = row.kind === 'handshake' || row.kind === 'stage'
  if (timed) return row.took === undefined ? '' : duration(row.took)
  if (row.kind === 'rule' || row.kind === 'error' || row.kind === 'note') return row.size > 0 ? bytes(row.size) : ''
  return bytes(row.size)
}
