import type { Parameter, Problem } from '../../../api/types'
import { problemsAt } from '../check'
import { misfit } from '../url/types'
import { ParameterRow, type Wrong } from './ParameterRow'
import { RowGrid } from './RowGrid'

export interface GridShape {
  /** Accessible name of the grid. */
  label: string
  /** Where the rows stand in the request, for their problems. */
  pointer: '/query' | '/path' | '/headers' | '/cookies' | '/body/rows'
  /** Rows have a type. */
  typed: boolean
  /** Rows come from elsewhere: their names are fixed, none is added, removed or switched off. */
  fixed?: boolean
  /** Said about a row where something is to know about it. */
  note?: (row: Parameter) => string | undefined
  /** What names are usual, and what values of a row. */
  names?: readonly string[]
  values?: (row: Parameter) => readonly string[] | undefined
}

interface Props {
  shape: GridShape
  rows: readonly Parameter[]
  problems: readonly Problem[]
  onChange: (rows: Parameter[]) => void
}

const fresh: Parameter = { name: '', value: '', type: 'string', enabled: true }

/** Rows of name and value, edited in place; an empty last row becomes one of them by typing. */
export function ParameterGrid({ shape, rows, problems, onChange }: Props) {
  return (
    <RowGrid
      label={shape.label}
      columns={['Name', 'Value', ...(shape.typed ? ['Type'] : []), 'Description']}
      first={shape.fixed ? 'Fixed' : 'Enabled'}
      typed={shape.typed}
      rows={rows}
      fresh={shape.fixed ? undefined : fresh}
      onChange={onChange}
    >
      {(props) => (
        <ParameterRow
          key={props.index}
          {...props}
          shape={shape}
          wrong={wrongOf(props.row, problemsAt(problems, `${shape.pointer}/${props.index}`))}
        />
      )}
    </RowGrid>
  )
}

function wrongOf(row: Parameter, problems: readonly Problem[]): Wrong | undefined {
  if (!row.enabled) return undefined
  const why = misfit(row)
  if (why) return { field: 'value', why: `${why}. This row is marked and not sent.` }
  const [first] = problems
  return first && { field: first.pointer?.endsWith('/name') ? 'name' : 'value', why: first.message }
}
