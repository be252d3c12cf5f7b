import type { Exchange, TestResult } from '../../api/types'
import { Icon } from '../../ui/Icon'
import type { IconName } from '../../ui/icons'
import { ExchangeButton } from '../history/ExchangeButton'
import classes from './Response.module.css'

const drawn: Record<TestResult['status'], IconName> = { passed: 'check', failed: 'error', skipped: 'right' }

interface Props {
  results: readonly TestResult[]
  lines: Exchange['console']
}

/** What the tests of the scripts said, and what the scripts printed. */
export function Tests({ results, lines }: Props) {
  return (
    <div className={classes['scroll']}>
      <ul className={classes['findings']} aria-label="Test results">
        {results.map(({ name, status, error }, index) => (
          <li key={index} data-status={status}>
            <p>
              <Icon name={drawn[status]} size={14} />
              <b>{status}</b>
              <strong>{name}</strong>
            </p>
            {error ? <p>{error}</p> : null}
          </li>
        ))}
      </ul>
      {lines.length > 0 ? (
        <section aria-label="Console">
          <h2 className={classes['caption']}>Console</h2>
          <ul className={classes['findings']} aria-label="Console lines">
            {lines.map(({ level, text, session }, index) => (
              <li key={index} data-level={level}>
                <p>
                  <b>{level}</b>
                  <code>{text}</code>
                  {session === undefined ? null : <ExchangeButton session={session} />}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
