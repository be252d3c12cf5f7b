import type { ReactNode } from 'react'
import classes from './Empty.module.css'

/** An empty pane: one bold line of state, one grey line of what will appear, at most two actions. */
export function Empty({ state, what, children }: { state: string; what?: string; children?: ReactNode }) {
  return (
    <div className={classes['empty']}>
      <p className={classes['state']}>{state}</p>
      {what ? <p>{what}</p> : null}
      {children ? <div className={classes['actions']}>{children}</div> : null}
    </div>
  )
}
