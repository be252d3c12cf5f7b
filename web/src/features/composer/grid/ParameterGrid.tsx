import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Parameter, Problem } from '../../../api/types'
import { problemsAt } from '../check'
import { misfit } from '../url/types'
import classes from './ParameterGrid.module.css'
import { ParameterRow } from './ParameterRow'

export interface GridShape {
  /** Accessible name of the grid. */
  label: string
  /** Where the rows stand in the request, for their problems. */
  pointer: '/query' | '/path' | '/headers' | '/cookies'
  /** Rows have a type. */
  typed: boolean
  /** Rows come from elsewhere: their names are fixed, none is added, removed or switched off. */
  fixed?: boolean
  /** Said about a row where something is to know about it. */
  note?: (row: Parameter) => string | undefined
}

interface Props {
  shape: GridShape
  rows: readonly Parameter[]
  problems: readonly Problem[]
  onChange: (rows: Parameter[]) => void
}

const blank: Parameter = { name: '', value: '', type: 'string', enabled: true }

/** Rows of name and value, edited in place; an empty last row becomes one of them by typing. */
export function ParameterGrid({ shape, rows, problems, onChange }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const shown = shape.fixed ? rows : [...rows, blank]

  const change = (index: number, row: Parameter) =>
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
      aria-label={shape.label}
      aria-rowcount={shown.length + 1}
      tabIndex={-1}
      className={classes['grid']}
      data-typed={shape.typed}
      onKeyDown={key}
    >
      <div role="row" aria-rowindex={1} className={classes['head']}>
        <Head>{shape.fixed ? 'Fixed' : 'Enabled'}</Head>
        <span role="columnheader">Name</span>
        <span role="columnheader">Value</span>
        {shape.typed ? <span role="columnheader">Type</span> : null}
        <span role="columnheader">Description</span>
        <Head>Remove</Head>
      </div>
      {shown.map((row, index) => (
        <ParameterRow
          key={index}
          row={row}
          index={index}
          shape={shape}
          blank={index >= rows.length}
          wrong={wrongOf(row, problemsAt(problems, `${shape.pointer}/${index}`))}
          onChange={(next) => change(index, next)}
          onRemove={() => remove(index)}
        />
      ))}
    </div>
  )
}

function wrongOf(row: Parameter, problems: readonly Problem[]): string | undefined {
  if (!row.enabled) return undefined
  const why = misfit(row)
  return why ? `${why}. This row is marked and not sent.` : problems[0]?.message
}

function Head({ children }: { children: ReactNode }) {
  return (
    <span role="columnheader">
      <span className="hidden-visually">{children}</span>
    </span>
  )
}
