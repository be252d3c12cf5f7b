import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react'
import { useSize } from '../../ui/useSize'
import { useWindow } from '../../ui/useWindow'
import classes from './Compare.module.css'
import { DifferenceRow } from './DifferenceRow'
import type { Comparison } from './model/Comparison'
import { countOf, rowsOf, type Form } from './model/rows'

const lineHeight = 20
const margin = 8
const sign = 20

export interface DifferenceHandle {
  /** Brings one of the differences into view. */
  go: (difference: number) => void
}

interface Props {
  comparison: Exclude<Comparison, { form: 'binary' }>
  form: Form
  /** The difference that is looked at. */
  current: number | undefined
  handle: Ref<DifferenceHandle>
}

/** Two texts line by line, what differs marked, what is the same folded; the rows in view are drawn. */
export function DifferenceRows({ comparison, form, current, handle }: Props) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLSpanElement>(null)
  const { width } = useSize(scroller)
  const [letter, setLetter] = useState(7.2)
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const [active, setActive] = useState<number>()
  const { left, right } = comparison
  const digits = String(Math.max(countOf(left), countOf(right))).length
  const number = Math.ceil(digits * letter) + margin
  const room = form === 'beside' ? (width - 1) / 2 - number : width - 2 * number
  const columns = Math.max(16, Math.floor((room - sign - margin) / letter))
  const rows = useMemo(() => rowsOf(comparison, form, columns, unfolded), [comparison, form, columns, unfolded])
  const window = useWindow(scroller, layer, { count: rows.count, lineHeight, head: 0 })

  useLayoutEffect(() => {
    const wide = ruler.current?.getBoundingClientRect().width ?? 0
    if (wide > 0) setLetter(wide / 50)
  }, [])

  const to = (row: number, where: 'near' | 'middle' = 'near') => {
    const next = Math.max(0, Math.min(row, rows.count - 1))
    setActive(next)
    window.reveal(next, where)
  }
  useImperativeHandle(handle, () => ({ go: (difference) => to(rows.first[difference] ?? 0, 'middle') }))

  const unfold = (line: number) => setUnfolded((now) => new Set([...now, line]))
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = active ?? window.first
    const page = Math.max(1, Math.floor(window.view / lineHeight) - 1)
    const step: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: active === undefined ? at : at + 1,
      PageUp: at - page,
      PageDown: at + page,
      Home: 0,
      End: rows.count - 1,
    }
    const next = step[event.key]
    if (next !== undefined) to(next)
    else if (event.key === 'Enter' || event.key === 'ArrowRight') unfold(rows.left[at] ?? 0)
    else return
    event.preventDefault()
  }

  const first = current === undefined ? undefined : rows.first[current]
  const drawn = []
  for (let row = window.from; row < window.to; row++) {
    drawn.push(
      <DifferenceRow
        key={row % window.pool}
        id={`${id}-${row}`}
        comparison={comparison}
        rows={rows}
        row={row}
        form={form}
        columns={columns}
        number={number}
        top={(row - window.base) * lineHeight}
        active={row === active}
        current={row === first}
        onUnfold={unfold}
      />,
    )
  }
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label="Differences of the bodies"
      aria-rowcount={rows.count}
      aria-readonly="true"
      aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
      tabIndex={0}
      className={classes['rows']}
      data-first-focus
      onScroll={window.onScroll}
      onKeyDown={key}
    >
      <span ref={ruler} className={classes['ruler']} aria-hidden="true">
        {'0'.repeat(50)}
      </span>
      <div role="presentation" className={classes['space']} style={{ height: window.height }}>
        <div role="rowgroup" className={classes['layer']} style={{ height: window.view }}>
          <div ref={layer} role="presentation" className={classes['lines']}>
            {drawn}
          </div>
        </div>
      </div>
    </div>
  )
}
