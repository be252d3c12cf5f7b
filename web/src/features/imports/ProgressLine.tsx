import { Button, Loader, Progress as Bar } from '@mantine/core'
import classes from './Imports.module.css'
import type { Progress } from './useImporting'

/** What is being done, how far it is, and how it is stopped. */
export function ProgressLine({ what, share, stop }: Progress) {
  return (
    <div className={classes['busy']}>
      {share === undefined ? <Loader size={14} /> : null}
      <span role="status">{what}…</span>
      {share === undefined ? null : <Bar className={classes['bar'] ?? ''} value={100 * share} aria-label="Progress" />}
      {stop ? (
        <Button variant="subtle" onClick={stop}>
          Stop
        </Button>
      ) : null}
    </div>
  )
}
