import type { Session } from '../../../api/types'
import { counted } from '../../../format/numbers'
import { Dot } from '../../../ui/Dot'
import { Icon } from '../../../ui/Icon'
import { comparing } from '../../compare/choice'
import { placeAmong, useLately } from '../../response/lately'
import classes from '../Endpoint.module.css'
import { ticked } from '../states'
import { useNow } from '../useNow'
import { progressOf, timeOf } from './progress'

interface Props {
  session: Session | undefined
  /** How many rows have a value that is not of its type. */
  wrongRows: number
  /** The live channel is broken: what is shown may be old. */
  offline: boolean
}

/** The line at the foot: how far the sending has come, and with whom. */
export function HttpLine({ session, wrongRows, offline }: Props) {
  const { words, dot, ticks, at } = progressOf(session)
  const now = useNow(ticks !== undefined, 100)
  return (
    <div className={classes['status']}>
      <span>
        {dot === 'fail' ? <Icon name="error" size={14} /> : <Dot state={dot} />}
        <strong role="status" aria-label="Sending">
          {words}
        </strong>
        {ticks ? <span aria-hidden="true">{ticked(ticks, now).replace(/^, /, '')}</span> : null}
        {at === undefined ? null : timeOf(at)}
      </span>
      <Among session={session} />
      {offline ? <span className={classes['wrong']}>No line to the Parley server, trying again</span> : null}
      {wrongRows > 0 ? (
        <span className={classes['wrong']}>{counted(wrongRows, 'parameter')} with a wrong value</span>
      ) : null}
      <span data-right>{[session?.http?.version, session?.tls, session?.remote].filter(Boolean).join(' · ')}</span>
    </div>
  )
}

/** Which of the day's sendings it is, and the way to what changed since the one before. */
function Among({ session }: { session: Session | undefined }) {
  const lately = useLately(session)
  const { words, before } = placeAmong(lately, session?.id ?? '')
  return (
    <>
      {words === undefined ? null : <span className={classes['among']}>{words}</span>}
      {before && session?.state.kind === 'answered' ? (
        <a className={classes['among']} href={`#/history/${encodeURIComponent(comparing(before.id, session.id))}`}>
          Compare with the one before
        </a>
      ) : null}
    </>
  )
}
