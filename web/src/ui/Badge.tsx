import type { EndpointKind, Kind } from '../api/types'
import { methodColour, shortMethod } from '../format/methods'
import classes from './Badge.module.css'

/** The kind of a timeline entry, in a word. */
export function KindBadge({ kind }: { kind: Kind }) {
  return (
    <span className={classes['badge']} data-kind={kind}>
      {kind.toUpperCase()}
    </span>
  )
}

interface ProtocolProps {
  kind: EndpointKind
  /** Of an HTTP endpoint. */
  method?: string | undefined
  boxed?: boolean
}

/** The protocol of an endpoint, or its method. It is drawn, and no part of any text. */
export function ProtocolBadge({ kind, method = '', boxed }: ProtocolProps) {
  const http = kind === 'http'
  return (
    <span
      className={boxed ? classes['boxed'] : classes['protocol']}
      data-drawn={http ? shortMethod(method) || 'HTTP' : 'WS'}
      data-method={http ? methodColour(method) : undefined}
      aria-hidden="true"
    />
  )
}

/** A key, as printed on a button; it is no part of the button's name. */
export function Keys({ children }: { children: string }) {
  return <span className={classes['keys']} data-drawn={children} aria-hidden="true" />
}
