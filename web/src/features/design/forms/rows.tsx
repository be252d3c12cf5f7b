import { useId, type ReactNode } from 'react'
import type { FieldProblem } from './context'
import classes from './Forms.module.css'

interface Props {
  label: string
  required?: boolean | undefined
  wrong?: FieldProblem | undefined
  /** Id of the control, made by the row. */
  children: (id: string) => ReactNode
}

/** A label with its control, and what is wrong there. */
export function Row({ label, required, wrong, children }: Props) {
  const id = useId()
  return (
    <div className={classes['row']}>
      <label htmlFor={id}>
        {label}
        {required ? (
          <span className={classes['required']} aria-hidden="true">
            *
          </span>
        ) : null}
      </label>
      <div className={classes['control']}>
        {children(id)}
        <WrongLine wrong={wrong} />
      </div>
    </div>
  )
}

/** What is wrong, below where it stands. */
export function WrongLine({ wrong }: { wrong: FieldProblem | undefined }) {
  if (!wrong) return null
  return (
    <p className={classes['wrong']} data-mild={wrong.mild || undefined}>
      {wrong.message}
    </p>
  )
}
