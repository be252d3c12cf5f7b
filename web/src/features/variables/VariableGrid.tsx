import { blank, columns, type VariableRow } from './rows'
import { VariableLine } from './VariableLine'
import classes from './Variables.module.css'

interface Props {
  /** Accessible name. */
  label: string
  rows: readonly VariableRow[]
  shared: boolean
  /** Whether a person may have a value of its own in place of a shared one. */
  personal?: boolean
  wrong: ReadonlyMap<number, string>
  onChange: (rows: VariableRow[]) => void
}

/** Variables in their order, with an empty row at the end to begin another. */
export function VariableGrid({ label, rows, shared, personal = shared, wrong, onChange }: Props) {
  const set = (index: number, row: VariableRow) =>
    onChange(index < rows.length ? rows.map((each, at) => (at === index ? row : each)) : [...rows, row])
  return (
    <div role="grid" aria-label={label} className={classes['grid']}>
      <div role="row" className={classes['head']} data-columns={columns(shared, personal)}>
        <span role="columnheader">Name</span>
        <span role="columnheader">{personal ? 'Shared value' : 'Value'}</span>
        {personal ? <span role="columnheader">My own value</span> : null}
        <span role="columnheader">Secret</span>
        {shared ? <span role="columnheader">Description</span> : null}
        <span role="columnheader">
          <span className="hidden-visually">Remove</span>
        </span>
      </div>
      {[...rows, blank].map((row, index) => (
        <VariableLine
          key={index}
          row={row}
          blank={index >= rows.length}
          shared={shared}
          personal={personal}
          wrong={wrong.get(index)}
          onChange={(next) => set(index, next)}
          onRemove={() => onChange(rows.filter((_, at) => at !== index))}
        />
      ))}
    </div>
  )
}
