import { nameProblems, rowProblems, type VariableRow } from '../variables/rows'
import { VariableGrid } from '../variables/VariableGrid'
import type { Problem } from '../../api/types'
import classes from './FolderDialog.module.css'

interface Props {
  /** Path of the folder. */
  folder: string
  rows: readonly VariableRow[]
  problems: readonly Problem[]
  onChange: (rows: VariableRow[]) => void
}

/** The variables that hold in a folder alone. */
export function FolderVariables({ folder, rows, problems, onChange }: Props) {
  return (
    <>
      <p>
        They hold for what is in the folder: before those of the project and of folders around it, behind those of the
        environment.
      </p>
      <div className={classes['variables']}>
        <VariableGrid
          shared
          personal={false}
          label={`Variables of ${folder}`}
          rows={rows}
          wrong={new Map([...rowProblems(problems), ...nameProblems(rows)])}
          onChange={onChange}
        />
      </div>
    </>
  )
}
