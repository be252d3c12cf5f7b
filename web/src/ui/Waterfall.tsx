import { duration } from '../format/numbers'
import classes from './Waterfall.module.css'

/** A stage as a bar; times are in nanoseconds. */
export interface Bar {
  name: string
  detail?: string | undefined
  at: number
  took: number
  colour: string
  outcome?: 'done' | 'failed' | 'running' | undefined
  /** What is to be said of it, under it. */
  message?: string | undefined
}

/** Stages with their times, one under the other on one scale. */
export function Waterfall({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const begin = Math.min(...bars.map(({ at }) => at))
  const end = Math.max(...bars.map(({ at, took }) => at + took))
  const share = (value: number) => `${(100 * value) / Math.max(1, end - begin)}%`
  return (
    <ul className={classes['waterfall']} aria-label={label}>
      {bars.map(({ name, detail, at, took, colour, outcome, message }, index) => (
        <li key={index} data-outcome={outcome} title={message}>
          <span className={classes['name']}>
            {name}
            {detail ? <small> {detail}</small> : null}
          </span>
          <span className={classes['track']} aria-hidden="true">
            <b
              style={{
                left: share(at - begin),
                width: share(took),
                background: outcome === 'failed' ? 'var(--danger)' : colour,
              }}
            />
          </span>
          <span className={classes['took']}>{outcome === 'running' ? '…' : duration(took)}</span>
          {message ? <em>{message}</em> : null}
        </li>
      ))}
    </ul>
  )
}
