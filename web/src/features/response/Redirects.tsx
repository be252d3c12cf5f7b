import { useLayoutEffect, useRef } from 'react'
import type { Hop } from '../../api/types'
import { duration } from '../../format/numbers'
import { ProtocolBadge } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import classes from './Response.module.css'
import { StatusBadge } from './StatusBadge'

interface Props {
  hops: readonly Hop[]
  shown: number | undefined
  onShow: (number: number) => void
}

/** Which of the requests of a chain is shown, in a line. */
export function HopChoice({ hops, shown, onShow }: Props) {
  const line = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const chosen = line.current?.querySelector<HTMLElement>('[aria-checked=true]')
    if (line.current && chosen) line.current.scrollLeft = chosen.offsetLeft - line.current.offsetLeft - 12
  }, [shown, hops.length])
  return (
    <div ref={line} role="radiogroup" aria-label="Request of the chain" className={classes['hops']}>
      {hops.map((hop) => (
        <button
          key={hop.number}
          type="button"
          role="radio"
          aria-checked={hop.number === shown}
          title={`${hop.method} ${hop.url}`}
          onClick={() => onShow(hop.number)}
        >
          {hop.number} {hop.method} {pathOf(hop.url)} <b>{hop.response?.status ?? stateOf(hop, hops)}</b>
        </button>
      ))}
    </div>
  )
}

/** Whether the server did not look at a request, which was sent over another connection then. */
function isSentAgain(hop: Hop, hops: readonly Hop[]): boolean {
  return !hop.response && !hop.problem && hop.number < hops.length
}

function stateOf(hop: Hop, hops: readonly Hop[]): string {
  return hop.problem ? 'failed' : isSentAgain(hop, hops) ? 'sent again' : '…'
}

/** The chain of requests that a redirect, a challenge, or a connection that went away made of one. */
export function Redirects({ hops, shown, onShow }: Props) {
  return (
    <ol className={classes['chain']} aria-label="Chain of requests">
      {hops.map((hop) => (
        <li key={hop.number} aria-current={hop.number === shown || undefined}>
          <p>
            <span className={classes['number']}>{hop.number}</span>
            <ProtocolBadge kind="http" method={hop.method} />
            <span className="hidden-visually">{hop.method}</span>
            <code>{hop.url}</code>
          </p>
          <p>
            {hop.response ? <StatusBadge status={hop.response.status} reason={hop.response.reason} /> : null}
            {hop.took === undefined ? null : <span>{duration(hop.took)}</span>}
            {hop.problem ? <strong data-wrong>{hop.problem.message}</strong> : null}
            {hop.redirect ? (
              <span>
                leads to {hop.redirect.method} <code>{hop.redirect.to}</code>
              </span>
            ) : hop.response?.status === 401 && hop.number < hops.length ? (
              <span>asks for credentials, which the next request brings</span>
            ) : isSentAgain(hop, hops) ? (
              <strong>{hop.remarks.at(-1)?.message}</strong>
            ) : null}
            {hop.number === shown ? null : (
              <button type="button" onClick={() => onShow(hop.number)}>
                Show this exchange
              </button>
            )}
          </p>
          {hop.redirect && hop.redirect.dropped.length > 0 ? (
            <p className={classes['dropped']}>
              <Icon name="lock" size={14} />
              Not sent there, since it is another scheme, host or port: {hop.redirect.dropped.join(', ')}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function pathOf(url: string): string {
  return url.replace(/^\w+:\/\/[^/]*/, '').replace(/\?.*/, '') || '/'
}
