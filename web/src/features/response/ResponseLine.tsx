import type { Exchange, Hop, Session } from '../../api/types'
import { bytes, counted, duration } from '../../format/numbers'
import { Icon } from '../../ui/Icon'
import { wayOf } from '../endpoint/http/progress'
import { isUp } from '../endpoint/states'
import classes from './Response.module.css'
import { StatusBadge } from './StatusBadge'
import { errorLines, type ResponseTab } from './tabs'

interface Props {
  session: Session
  exchange: Exchange | undefined
  /** The hop that is shown; nothing while the last one is. */
  hop: Hop | undefined
  onTab: (tab: ResponseTab) => void
}

/** What came, at a glance: status, time, sizes, version, and what is wrong. */
export function ResponseLine({ session, exchange, hop, onTab }: Props) {
  const { state, http } = session
  const up = isUp(state)
  const response = hop?.response
  const status = response?.status ?? (hop ? undefined : http?.status)
  const took = hop?.took ?? http?.took
  const received = response?.wireSize ?? http?.received ?? 0
  const decoded = response?.bodySize ?? http?.size ?? 0
  const coding = response?.codings.join(', ') ?? http?.coding
  const tests = http?.tests
  const errors = errorLines(exchange)
  const way = wayOf(session)
  return (
    <div className={classes['line']} role="status" aria-label="Response status">
      {status ? <StatusBadge status={status} reason={response?.reason ?? http?.reason} /> : null}
      {!status && !up ? (
        <strong className={classes['failed']}>
          {state.kind === 'failed' && state.cancelled ? 'Cancelled' : 'No response'}
        </strong>
      ) : null}
      {up && way ? <span className={classes['stage']}>{way}…</span> : null}
      {took === undefined || (up && !status) ? null : <strong>{duration(took)}</strong>}
      {status ? (
        <>
          <span>{bytes(received)} on the wire</span>
          <span>
            {bytes(decoded)} decoded{coding ? `, ${coding}` : ''}
          </span>
          <span>{response?.version ?? http?.version}</span>
        </>
      ) : null}
      <span className={classes['verdicts']}>
        {tests ? <Tests {...tests} onOpen={() => onTab('tests')} /> : null}
        {errors > 0 ? (
          <button type="button" data-tone="bad" onClick={() => onTab('tests')}>
            <Icon name="error" size={14} />
            {counted(errors, 'error')} in the console
          </button>
        ) : null}
        {http?.warnings ? (
          <button type="button" data-tone="warn" onClick={() => onTab('checks')}>
            <Icon name="alert" size={14} />
            {counted(http.warnings, 'remark')}
          </button>
        ) : null}
        <Mismatches exchange={exchange} onOpen={() => onTab('checks')} />
      </span>
    </div>
  )
}

function Tests({ passed, failed, onOpen }: { passed: number; failed: number; onOpen: () => void }) {
  return (
    <button type="button" data-tone={failed > 0 ? 'bad' : 'ok'} onClick={onOpen}>
      <Icon name={failed > 0 ? 'error' : 'check'} size={14} />
      {failed > 0 ? counted(failed, 'test') + ' failed' : counted(passed, 'test') + ' passed'}
    </button>
  )
}

function Mismatches({ exchange, onOpen }: { exchange: Exchange | undefined; onOpen: () => void }) {
  const count = exchange?.checks?.mismatches.length ?? 0
  if (count === 0) return null
  return (
    <button type="button" data-tone="warn" onClick={onOpen}>
      <Icon name="alert" size={14} />
      {counted(count, 'mismatch', 'mismatches')} with the description
    </button>
  )
}
