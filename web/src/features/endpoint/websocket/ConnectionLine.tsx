import type { Session } from '../../../api/types'
import { count, counted, duration, lasting, rate, ratio } from '../../../format/numbers'
import { Dot } from '../../../ui/Dot'
import { Icon } from '../../../ui/Icon'
import classes from '../Endpoint.module.css'
import { shown } from '../states'
import { useNow } from '../useNow'
import { useRate } from './useRate'

interface Props {
  session: Session | undefined
  /** How many rows have a value that is not of its type. */
  wrongRows: number
  /** The live channel is broken: what is shown may be old. */
  offline: boolean
}

/** The line at the foot: state, time, what was negotiated, counts, rate, round trip. */
export function ConnectionLine({ session, wrongRows, offline }: Props) {
  const open = session?.state.kind === 'open' ? session.state : undefined
  const now = useNow(open !== undefined, 1000)
  const state = shown(session?.state)
  const perSecond = useRate(session)
  return (
    <div className={classes['status']}>
      <span>
        {state.dot === 'fail' ? <Icon name="error" size={14} /> : <Dot state={state.dot} />}
        <strong>{state.words}</strong>
        {open ? lasting(now - Date.parse(open.since)) : null}
      </span>
      {offline ? <span className={classes['wrong']}>No line to the Parley server, trying again</span> : null}
      {open?.took === undefined ? null : <span>in {duration(open.took)}</span>}
      {session?.subprotocol ? <span>{session.subprotocol}</span> : null}
      {session?.extensions ? (
        <span>
          {session.extensions.split(';')[0]} {session.compression ? ratio(session.compression) : null}
        </span>
      ) : null}
      {session ? (
        <span>
          <Icon name="arrowUp" size={12} className={classes['sent'] ?? ''} />
          <span title={`${counted(session.sent, 'message')} sent`}>{count(session.sent)}</span>
          <Icon name="arrowDown" size={12} className={classes['received'] ?? ''} />
          <span title={`${counted(session.received, 'message')} received`}>{count(session.received)}</span>
        </span>
      ) : null}
      {open ? <span>{rate(perSecond)}</span> : null}
      {session?.roundTrip === undefined ? null : <span>RTT {duration(session.roundTrip)}</span>}
      {session?.brokenRules ? (
        <span className={classes['wrong']}>{counted(session.brokenRules, 'broken rule')}</span>
      ) : null}
      {wrongRows > 0 ? (
        <span className={classes['wrong']}>{counted(wrongRows, 'parameter')} with a wrong value</span>
      ) : null}
      <span data-right>{place(session)}</span>
    </div>
  )
}

function place(session: Session | undefined): string {
  if (!session) return ''
  const scheme = session.tls === undefined ? undefined : `wss · ${session.tls}`
  return [scheme, session.remote].filter(Boolean).join(' · ')
}
