import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { Rows } from '../../ui/rows/Rows'
import { useActiveRow } from '../../ui/rows/useActiveRow'
import { useSheet } from '../../ui/rows/useSheet'
import { useWindow } from '../../ui/rows/useWindow'
import { DifferenceRow } from './DifferenceRow'
import type { Comparison } from './model/Comparison'
import { countOf, none, type Form } from './model/rows'
import { useRows } from './useRows'

const lineHeight = 20
const margin = 8
const sign = 20

export interface DifferenceHandle {
  /** Brings one of the differences into view, as soon as there are rows. */
  go: (difference: number) => void
}

interface Props {
  /** Accessible name. */
  label: string
  comparison: Exclude<Comparison, { form: 'binary' }>
  form: Form
  /** The difference that is looked at. */
  current: number | undefined
  handle: Ref<DifferenceHandle>
}

/** Two texts line by line, what differs marked, what is the same folded; the rows in view are drawn. */
export function DifferenceRows({ label, comparison, form, current, handle }: Props) {
  const sheet = useSheet()
  const { width, letter } = sheet
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const { left, right } = comparison
  const digits = String(Math.max(countOf(left), countOf(right))).length
  const number = Math.ceil(digits * letter) + margin
  const room = form === 'beside' ? (width - 1) / 2 - number : width - 2 * number
  const wanted = Math.max(16, Math.floor((room - sign - margin) / letter))
  const laid = useRows(comparison, { form, columns: wanted, unfolded })
  const rows = laid?.rows ?? none
  const { form: drawn, columns } = laid?.layout ?? { form, columns: wanted }
  const window = useWindow(sheet, { count: rows.count, lineHeight })
  const active = useActiveRow(window, rows.count)
  const wish = useRef(current === undefined ? undefined : { comparison, difference: current })
  const follow = () => {
    if (!laid || wish.current === undefined) return
    const { comparison: of, difference } = wish.current
    wish.current = undefined
    if (of === comparison) active.to(rows.first[difference] ?? 0, 'middle')
  }
  // rows of many lines come later than one may ask for them
  useEffect(follow)
  useImperativeHandle(handle, () => ({
    go: (difference) => {
      wish.current = { comparison, difference }
      follow()
    },
  }))

  const unfold = (line: number) => setUnfolded((now) => new Set([...now, line]))
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || active.key(event)) return
    if (event.key !== 'Enter' && event.key !== 'ArrowRight') return
    unfold(rows.left[active.here] ?? 0)
    event.preventDefault()
  }

  const first = current === undefined ? undefined : rows.first[current]
  return (
    <Rows
      role="grid"
      label={label}
      aria-rowcount={rows.count}
      aria-readonly="true"
      aria-activedescendant={active.descendant}
      code
      sheet={sheet}
      window={window}
      onKeyDown={key}
    >
      {(row, drawnAs, top) => (
        <DifferenceRow
          key={drawnAs}
          id={active.idOf(row)}
          comparison={comparison}
          rows={rows}
          row={row}
          form={drawn}
          columns={columns}
          number={number}
          top={top}
          active={row === active.row}
          current={row === first}
          onUnfold={unfold}
        />
      )}
    </Rows>
  )
}
