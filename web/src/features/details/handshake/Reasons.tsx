import type { HandshakeDetails } from '../../../api/types'
import classes from './Handshake.module.css'

/** Likely reasons of a failure with what to try, most likely first. */
export function Reasons({ reasons }: { reasons: NonNullable<HandshakeDetails['reasons']> }) {
  if (reasons.length === 0) return null
  return (
    <section className={classes['card']} data-span="wide">
      <h2>What to try, most likely first</h2>
      <ol className={classes['reasons']}>
        {reasons.map(({ title, detail }, index) => (
          <li key={index}>
            <strong>{title}</strong>
            <span>{detail}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
