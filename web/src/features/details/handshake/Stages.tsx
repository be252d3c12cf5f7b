import type { Stage, StageTime } from '../../../api/types'
import { duration } from '../../../format/numbers'
import { stageName } from '../../endpoint/states'
import classes from './Handshake.module.css'

const colours: Record<Stage, string> = {
  lookup: 'var(--text-2)',
  tcp: 'var(--received)',
  proxy: 'var(--teal)',
  tls: 'var(--plum)',
  upgrade: 'var(--ok)',
  request: 'var(--warn)',
  wait: 'var(--ok)',
  download: 'var(--teal)',
}

/** The stages of connecting with their times, one under the other on one scale. */
export function Stages({ stages }: { stages: readonly StageTime[] }) {
  const begin = Math.min(...stages.map(({ at }) => at))
  const end = Math.max(...stages.map(({ at, took }) => at + took))
  const share = (value: number) => `${(100 * value) / Math.max(1, end - begin)}%`
  return (
    <ul className={classes['stages']} aria-label="Stages">
      {stages.map((stage, index) => (
        <li key={index} data-outcome={stage.outcome} title={stage.message}>
          <span className={classes['stage']}>
            {stageName(stage.stage)}
            {stage.detail ? <small> {stage.detail}</small> : null}
          </span>
          <span className={classes['track']} aria-hidden="true">
            <b
              style={{
                left: share(stage.at - begin),
                width: share(stage.took),
                background: stage.outcome === 'failed' ? 'var(--danger)' : colours[stage.stage],
              }}
            />
          </span>
          <span className={classes['took']}>{stage.outcome === 'running' ? '…' : duration(stage.took)}</span>
          {stage.message ? <em>{stage.message}</em> : null}
        </li>
      ))}
    </ul>
  )
}
