import type { Kind } from '../api/types'
import classes from './Badge.module.css'

/** The kind of a timeline entry, in a word. */
export function KindBadge({ kind }: { kind: Kind }) {
  return (
    <span className={classes['badge']} data-kind={kind}>
      {kind.toUpperCase()}
    </span>
  )
}

/** The protocol of an endpoint. It is drawn, and no part of any text. */
export function ProtocolBadge({ boxed }: { boxed?: boolean }) {
  return <span className={boxed ? classes['boxed'] : classes['protocol']} data-drawn="WS" aria-hidden="true" />
}

/** A key, as printed on a button; it is no part of the button's name. */
export function Keys({ children }: { children: string }) {
  return <span className={classes['keys']} data-drawn={children} aria-hidden="true" />
}
