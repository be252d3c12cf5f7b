import classes from './Dot.module.css'

export type DotState = 'live' | 'wait' | 'fail' | 'off' | 'unsaved'

/** A state as a dot of 8 px; whoever shows it also says it in words. */
export function Dot({ state }: { state: DotState }) {
  return <span className={classes['dot']} data-state={state} aria-hidden="true" />
}
