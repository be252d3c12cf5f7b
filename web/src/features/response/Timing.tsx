import type { Exchange, Hop, Session, Stage } from '../../api/types'
import { duration } from '../../format/numbers'
import { Empty } from '../../ui/Empty'
import { Waterfall, type Bar } from '../../ui/Waterfall'
import { stageColours } from '../details/handshake/Stages'
import { useLately } from './lately'
import classes from './Response.module.css'

const names: Record<Stage, string> = {
  lookup: 'Name lookup',
  tcp: 'TCP',
  proxy: 'Proxy',
  tls: 'TLS',
  upgrade: 'Upgrade',
  request: 'Request sent',
  wait: 'Waiting',
  download: 'Download',
  prepare: 'Preparing',
}

/** Where the time went, stage by stage; with redirects, of all hops on one scale. */
export function Timing({ session, exchange, hop }: { session: Session; exchange: Exchange; hop: Hop }) {
  const several = exchange.hops.length > 1
  const bars = barsOf(hop)
  if (bars.length === 0) return <Empty state="Nothing was timed yet" />
  return (
    <div className={classes['scroll']}>
      <Waterfall label="Stages" bars={bars} />
      <p className={classes['facts']}>
        <span>
          {hop.reused ? 'Connection kept from before' : `New connection${hop.remote ? ` to ${hop.remote}` : ''}`}
        </span>
        {hop.tls ? (
          <span>
            {hop.tls.version.replace(/^TLSv?\s*/, 'TLS ')}
            {hop.tls.alpn ? `, ${hop.tls.alpn} by ALPN` : ''}
          </span>
        ) : null}
        {hop.took === undefined ? null : (
          <span>
            in all <strong>{duration(hop.took)}</strong>
          </span>
        )}
        <Usual session={session} />
      </p>
      {several ? (
        <>
          <h2 className={classes['caption']}>All requests</h2>
          <Waterfall label="Requests" bars={exchange.hops.map(barOf)} />
        </>
      ) : null}
    </div>
  )
}

function barsOf(hop: Hop): Bar[] {
  return hop.stages.map((stage) => ({ ...stage, name: names[stage.stage], colour: stageColours[stage.stage] }))
}

function barOf(hop: Hop): Bar {
  return {
    name: `${hop.number} ${hop.method}`,
    detail: hop.url,
    at: hop.at,
    took: hop.took ?? 0,
    colour: 'var(--accent)',
    outcome: hop.problem ? 'failed' : hop.took === undefined ? 'running' : 'done',
  }
}

/** The middle of the last times of the endpoint. */
function Usual({ session }: { session: Session }) {
  const times = useLately(session)
    .sessions.slice(0, 20)
    .flatMap(({ http, state }) => (state.kind === 'answered' && http?.took !== undefined ? [http.took] : []))
  if (times.length < 3) return null
  const middle = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  return (
    <span data-right>
      median of the last {times.length}: <strong>{duration(middle)}</strong>
    </span>
  )
}
