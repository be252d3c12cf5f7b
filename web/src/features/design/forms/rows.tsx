import { useId, type ReactNode } from 'react'
import classes from './Forms.module.css'

interface Props {
  label: string
  required?: boolean | undefined
  wrong?: string | undefined
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
        {wrong ? <p className={classes['wrong']}>{wrong}</p> : null}
      </div>
    </div>
  )
}
