import {
  useEffect,
  useImperativeHandle,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react'
import { columnsOf } from '../../../format/columns'
import { count } from '../../../format/numbers'
import { Rows } from '../../../ui/rows/Rows'
import { useActiveRow } from '../../../ui/rows/useActiveRow'
import { useSheet } from '../../../ui/rows/useSheet'
import { useWindow } from '../../../ui/rows/useWindow'
import classes from './CodeRows.module.css'
import { CodeRow } from './CodeRow'
import type { BodyDocument } from './model/BodyDocument'
import type { View } from './model/BodyText'

const lineHeight = 20
const margin = 12
/** Without wrapping, a line longer than this is broken all the same: no browser draws it well. */
const longest = 4_000

export interface RowsHandle {
  /** Brings a row into view and makes it the active one. */
  go: (row: number) => void
  focus: () => void
  /** The active row, or else the first in view. */
  here: () => number
}

interface Props {
  /** Accessible name. */
  label: string
  body: BodyDocument
  view: View
  wrap: boolean
  /** What a search has found, marked where it is drawn. */
  pattern?: RegExp | undefined
  /** Keeps the last row in view while more come. */
  follow?: boolean
  handle?: Ref<RowsHandle>
}

/** A text of any length in rows, of which those in view are drawn: with line numbers, and folding where there is a tree. */
export function CodeRows({ label, body, view, wrap, pattern, follow = false, handle }: Props) {
  const sheet = useSheet()
  const { width, letter } = sheet
  const state = useSyncExternalStore(body.watch, body.state)
  const [widest, setWidest] = useState(0)
  const rows = state.rows[view]
  const tree = view === 'pretty' && state.form === 'json'
  const digits = Math.max(2, String(state.lines[view]).length)
  const gutter = margin + digits * letter + (tree ? 20 : 12)
  const columns = wrap ? Math.floor((width - gutter - margin) / letter) : longest
  const window = useWindow(sheet, { count: rows, lineHeight, follow })
  const active = useActiveRow(window, rows)

  useEffect(() => {
    if (width > 0) body.setColumns(view, columns)
  }, [body, view, width, columns, state.form])
  useEffect(() => {
    // Before the width is known no line is broken, and one may be as long as the body.
    if (width > 0) body.show(view, window.from, window.to)
  }, [body, view, width, window.from, window.to, state.version])

  useImperativeHandle(handle, () => ({
    go: (row) => active.to(row, 'middle'),
    focus: () => sheet.scroller.current?.focus(),
    here: () => active.here,
  }))

  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || active.key(event)) return
    if (turn(event.key, active.here)) event.preventDefault()
  }
  /** Folds or unfolds by the arrows, as in a tree; left goes to the line around. */
  const turn = (pressed: string, at: number): boolean => {
    const row = body.row(view, at)
    if (!row || (pressed !== 'ArrowLeft' && pressed !== 'ArrowRight' && pressed !== 'Enter')) return false
    if (row.folded !== undefined && (pressed === 'Enter' || row.folded === (pressed === 'ArrowRight'))) {
      body.fold(view, row.line, !row.folded)
    } else if (pressed === 'ArrowLeft') {
      for (let up = at - 1; up >= 0; up--) {
        const above = body.row(view, up)
        if (!above) break
        if (above.level >= row.level || above.folded === undefined) continue
        active.to(up)
        break
      }
    } else if (pressed === 'ArrowRight') active.to(at + 1)
    return true
  }
  const press = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    const line = target?.closest<HTMLElement>('[data-row]')
    if (!line) return
    const number = Number(line.dataset['row'])
    active.set(number)
    const row = target?.closest('[data-fold]') ? body.row(view, number) : undefined
    if (row?.folded !== undefined) body.fold(view, row.line, !row.folded)
  }

  let wide = widest
  for (let number = window.from; number < window.to; number++) {
    const row = body.row(view, number)
    if (row) wide = Math.max(wide, row.indent + row.pieces.reduce((sum, [, text]) => sum + columnsOf(text), 0))
  }
  // The page grows as wide as what was seen of it; it does not become narrower under the reader.
  if (wide > widest) setWidest(wide)
  return (
    <>
      <Rows
        role="treegrid"
        label={label}
        aria-rowcount={rows}
        aria-readonly="true"
        aria-activedescendant={active.descendant}
        code
        sheet={sheet}
        window={window}
        wide={wrap ? undefined : gutter + widest * letter + margin}
        className={classes['rows'] ?? ''}
        data-tree={tree || undefined}
        onKeyDown={key}
        onClick={press}
      >
        {(number, drawnAs, top) => (
          <CodeRow
            key={drawnAs}
            id={active.idOf(number)}
            number={number}
            top={top}
            row={body.row(view, number)}
            tree={tree}
            active={number === active.row}
            gutter={gutter}
            pattern={pattern}
          />
        )}
      </Rows>
      <span className="hidden-visually">{count(state.lines[view])} lines</span>
    </>
  )
}
