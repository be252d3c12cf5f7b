import type { TrafficProposals } from '../../api/types'
import { counted } from '../../format/numbers'
import { reasons } from './traffic'
import classes from './Traffic.module.css'

/** What was seen and is not described, and why. */
export function LeftOut({ left }: { left: TrafficProposals['left'] }) {
  if (left.length === 0) return null
  const all = reasons(left)
  return (
    <details className={classes['left']}>
      <summary>{counted(all.length, 'thing')} left out</summary>
      <ul>
        {all.map(({ why, from }) => (
          <li key={why}>
            {why}
            {from.length > 1 ? ` (${from.length} ×)` : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}
