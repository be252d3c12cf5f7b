import { memo } from 'react'
import { counted } from '../../format/numbers'
import { Icon } from '../../ui/Icon'
import classes from './Compare.module.css'
import type { Comparison } from './model/Comparison'
import { added, folded, lineOf, partOf, removed, same, sharedEnds, type Form, type Rows } from './model/rows'

type Sides = Exclude<Comparison, { form: 'binary' }>

/** Of longer lines it is not looked for what of them changed. */
const longestMarked = 20_000

interface Props {
  id: string
  comparison: Sides
  rows: Rows
  row: number
  form: Form
  columns: number
  /** Width of a line's number. */
  number: number
  top: number
  active: boolean
  /** It begins the difference that is looked at. */
  current: boolean
  onUnfold: (line: number) => void
}

/** A row of a comparison: a line of both sides, of one, or how many that are the same are folded there. */
export const DifferenceRow = memo(function DifferenceRow(props: Props) {
  const { id, comparison, rows, row, form, columns, number, top, active, current, onUnfold } = props
  const kind = rows.kind[row]
  const left = rows.left[row] ?? -1
  const right = rows.right[row] ?? -1
  const part = rows.part[row] ?? 0
  const shared = {
    role: 'row',
    id,
    'aria-rowindex': row + 1,
    className: classes['row'],
    style: { top },
    'data-active': active || undefined,
    'data-current': current || undefined,
  }
  if (kind === folded) {
    return (
      <div {...shared}>
        <span role="gridcell" className={classes['folded']}>
          <button type="button" tabIndex={-1} onClick={() => onUnfold(left)}>
            <Icon name="fold" size={12} /> {counted(part, 'line')} the same
          </button>
        </span>
      </div>
    )
  }
  const isSame = kind === same
  const texts = [
    left < 0 ? undefined : lineOf(comparison.left, left),
    right < 0 ? undefined : lineOf(comparison.right, right),
  ] as const
  const cell = (side: 0 | 1) => {
    const text = texts[side]
    return (
      <span
        role="gridcell"
        className={classes['text']}
        data-side={isSame || text === undefined ? undefined : side === 0 ? 'left' : 'right'}
        data-none={text === undefined || undefined}
      >
        <b aria-label={isSame || text === undefined ? undefined : side === 0 ? 'only left' : 'only right'}>
          {isSame || text === undefined || part > 0 ? '' : side === 0 ? '−' : '+'}
        </b>
        {text === undefined ? (
          ''
        ) : isSame ? (
          partOf(text, part, columns)
        ) : (
          <Marked text={text} other={texts[1 - side]} part={part} columns={columns} />
        )}
      </span>
    )
  }
  const gutter = (line: number) => (
    <span className={classes['number']} style={{ width: number }}>
      {line >= 0 && part === 0 ? line + 1 : ''}
    </span>
  )
  if (form === 'beside') {
    return (
      <div {...shared} data-beside>
        {gutter(left)}
        {cell(0)}
        {gutter(right)}
        {cell(1)}
      </div>
    )
  }
  return (
    <div {...shared}>
      {gutter(kind === added ? -1 : left)}
      {gutter(kind === removed ? -1 : right)}
      {cell(kind === added ? 1 : 0)}
    </div>
  )
})

interface MarkedProps {
  text: string
  other: string | undefined
  part: number
  columns: number
}

/** A part of a changed line, with what of it is not in the line beside it. */
function Marked({ text, other, part, columns }: MarkedProps) {
  const shown = partOf(text, part, columns)
  if (other === undefined || text.length > longestMarked) return shown
  const [head, tail] = sharedEnds(text, other)
  // Lines that have little in common are marked as wholes by their colour.
  if ((head + tail) * 3 < Math.min(text.length, other.length)) return shown
  const from = text.length === shown.length ? 0 : startOf(text, part, columns)
  const begin = clamp(head - from, shown.length)
  const end = clamp(text.length - tail - from, shown.length)
  return (
    <>
      {shown.slice(0, begin)}
      <mark>{shown.slice(begin, end)}</mark>
      {shown.slice(end)}
    </>
  )
}

function startOf(text: string, part: number, columns: number): number {
  let at = 0
  for (let before = 0; before < part; before++) at += partOf(text, before, columns).length
  return at
}

function clamp(at: number, most: number): number {
  return Math.max(0, Math.min(at, most))
}
