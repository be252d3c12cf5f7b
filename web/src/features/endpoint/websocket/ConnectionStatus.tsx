import type { Session } from '../../../api/types'
import { Dot } from '../../../ui/Dot'
import { Icon } from '../../../ui/Icon'
import classes from '../Endpoint.module.css'
import { shown, ticked } from '../states'
import { useNow } from '../useNow'

/** The state of the connection in words: the status "Connection". */
export function ConnectionStatus({ session, dotOnly }: { session: Session | undefined; dotOnly?: boolean }) {
  const state = shown(session?.state)
  const now = useNow(state.ticks !== undefined, 100)
  return (
    <div
      role="status"
      aria-label="Connection"
      className={classes['state']}
      data-dot={state.dot}
      title={dotOnly ? state.words : undefined}
    >
      {state.dot === 'fail' ? <Icon name="error" /> : <Dot state={state.dot} />}
      <span className={dotOnly ? 'hidden-visually' : undefined}>{state.words}</span>
      {state.ticks && !dotOnly ? (
        <span aria-hidden="true" className={classes['ticks']}>
          {ticked(state.ticks, now)}
        </span>
      ) : null}
    </div>
  )
}
