import classes from './Response.module.css'
import { statusWords, toneOf } from './status'

/** The status of a response, in the colour of its class and in words. */
export function StatusBadge({ status, reason }: { status: number; reason?: string | undefined }) {
  return (
    <span className={classes['badge']} data-tone={toneOf(status)}>
      {statusWords(status, reason)}
    </span>
  )
}
