import {
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react'
import { columnsOf } from '../../../format/columns'
import { count } from '../../../format/numbers'
import { useSize } from '../../../ui/useSize'
import { useWindow } from '../../../ui/useWindow'
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
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLSpanElement>(null)
  const { width } = useSize(scroller)
  const state = useSyncExternalStore(body.watch, body.state)
  const [active, setActive] = useState<number>()
  const [letter, setLetter] = useState(7.2)
  const [widest, setWidest] = useState(0)
  const rows = state.rows[view]
  const tree = view === 'pretty' && state.form === 'json'
  const digits = Math.max(2, String(state.lines[view]).length)
  const gutter = margin + digits * letter + (tree ? 20 : 12)
  const columns = wrap ? Math.floor((width - gutter - margin) / letter) : longest
  const window = useWindow(scroller, layer, { count: rows, lineHeight, head: 0, follow })

  useLayoutEffect(() => {
    const wide = ruler.current?.getBoundingClientRect().width ?? 0
    if (wide > 0) setLetter(wide / 50)
  }, [])
  useEffect(() => {
    if (width > 0) body.setColumns(view, columns)
  }, [body, view, width, columns, state.form])
  useEffect(() => {
    // Before the width is known no line is broken, and one may be as long as the body.
    if (width > 0) body.show(view, window.from, window.to)
  }, [body, view, width, window.from, window.to, state.version])

  const go = (row: number) => {
    setActive(row)
    window.reveal(row, 'middle')
  }
  useImperativeHandle(handle, () => ({
    go,
    focus: () => scroller.current?.focus(),
    here: () => active ?? window.first,
  }))

  const step = (row: number) => {
    const next = Math.max(0, Math.min(row, rows - 1))
    setActive(next)
    window.reveal(next)
  }
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = active ?? window.first
    const page = Math.max(1, Math.floor(window.view / lineHeight) - 1)
    const steps: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: active === undefined ? at : at + 1,
      PageUp: at - page,
      PageDown: at + page,
      Home: 0,
      End: rows - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) step(to)
    else if (!turn(event.key, at)) return
    event.preventDefault()
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
        step(up)
        break
      }
    } else if (pressed === 'ArrowRight') step(at + 1)
    return true
  }
  const press = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    const line = target?.closest<HTMLElement>('[data-row]')
    if (!line) return
    const number = Number(line.dataset['row'])
    setActive(number)
    const row = target?.closest('[data-fold]') ? body.row(view, number) : undefined
    if (row?.folded !== undefined) body.fold(view, row.line, !row.folded)
  }

  const drawn = []
  let wide = widest
  for (let number = window.from; number < window.to; number++) {
    const row = body.row(view, number)
    if (row) wide = Math.max(wide, row.indent + row.pieces.reduce((sum, [, text]) => sum + columnsOf(text), 0))
    drawn.push(
      <CodeRow
        key={number % window.pool}
        id={`${id}-${number}`}
        number={number}
        top={(number - window.base) * lineHeight}
        row={row}
        tree={tree}
        active={number === active}
        gutter={gutter}
        pattern={pattern}
      />,
    )
  }
  // The page grows as wide as what was seen of it; it does not become narrower under the reader.
  if (wide > widest) setWidest(wide)
  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={label}
      aria-rowcount={rows}
      aria-readonly="true"
      aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
      tabIndex={0}
      className={classes['rows']}
      data-wrap={wrap || undefined}
      data-tree={tree || undefined}
      data-first-focus
      onScroll={window.onScroll}
      onKeyDown={key}
      onClick={press}
    >
      <span ref={ruler} className={classes['ruler']} aria-hidden="true">
        {'0'.repeat(50)}
      </span>
      <div
        role="presentation"
        className={classes['space']}
        style={{ height: window.height, minWidth: wrap ? undefined : gutter + widest * letter + margin }}
      >
        <div role="rowgroup" className={classes['layer']} style={{ height: window.view }}>
          <div ref={layer} role="presentation" className={classes['lines']}>
            {drawn}
          </div>
        </div>
      </div>
      <span className="hidden-visually">{count(state.lines[view])} lines</span>
    </div>
  )
}
