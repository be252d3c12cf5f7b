import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import classes from './ParameterGrid.module.css'

/** What a cell needs so that the keys of its grid find it. */
export type CellOf = (column: string) => { role: 'gridcell'; 'data-row': number; 'data-column': string }

export interface RowProps<R> {
  row: R
  index: number
  cell: CellOf
  /** The empty last row, which becomes one by typing. */
  blank: boolean
  onChange: (row: R) => void
  onRemove: () => void
}

interface Props<R> {
  /** Accessible name of the grid. */
  label: string
  /** Heads of the columns from Name on; the first column switches a row, the last one removes it. */
  columns: readonly string[]
  first: 'Enabled' | 'Fixed'
  /** Rows have a column "Type" of its own width. */
  typed: boolean
  rows: readonly R[]
  /** What a new row begins with; none where rows come from elsewhere. */
  fresh: R | undefined
  onChange: (rows: R[]) => void
  children: (props: RowProps<R>) => ReactNode
}

/** Rows that are edited in place: arrows go from row to row, with Alt they move it; an empty last one takes what is new. */
export function RowGrid<R>({ label, columns, first, typed, rows, fresh, onChange, children }: Props<R>) {
  const grid = useRef<HTMLDivElement>(null)
  const shown = fresh === undefined ? rows : [...rows, fresh]

  const change = (index: number, row: R) =>
    onChange(index < rows.length ? rows.map((each, at) => (at === index ? row : each)) : [...rows, row])
  const remove = (index: number) => onChange(rows.filter((_, at) => at !== index))
  const move = (index: number, step: number) => {
    const to = index + step
    const row = rows[index]
    if (!row || to < 0 || to >= rows.length) return
    const rest = rows.filter((_, at) => at !== index)
    onChange([...rest.slice(0, to), row, ...rest.slice(to)])
  }

  const key = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=gridcell]') : null
    if (step === undefined || !cell || event.defaultPrevented || event.target instanceof HTMLSelectElement) return
    const index = Number(cell.dataset['row'])
    if (event.altKey) move(index, step)
    const target = grid.current?.querySelector<HTMLElement>(
      `[data-row="${index + step}"][data-column="${cell.dataset['column']}"] :is(input, button)`,
    )
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={shown.length + 1}
      tabIndex={-1}
      className={classes['grid']}
      data-typed={typed}
      onKeyDown={key}
    >
      <div role="row" aria-rowindex={1} className={classes['head']}>
        <Head>{first}</Head>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {column}
          </span>
        ))}
        <Head>Remove</Head>
      </div>
      {shown.map((row, index) =>
        children({
          row,
          index,
          cell: (column) => ({ role: 'gridcell', 'data-row': index, 'data-column': column }),
          blank: index >= rows.length,
          onChange: (next) => change(index, next),
          onRemove: () => remove(index),
        }),
      )}
    </div>
  )
}

function Head({ children }: { children: ReactNode }) {
  return (
    <span role="columnheader">
      <span className="hidden-visually">{children}</span>
    </span>
  )
}
