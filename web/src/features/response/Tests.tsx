import type { TestResult } from '../../api/types'
import { Icon } from '../../ui/Icon'
import type { IconName } from '../../ui/icons'
import classes from './Response.module.css'

const drawn: Record<TestResult['status'], IconName> = { passed: 'check', failed: 'error', skipped: 'right' }

/** What the tests of the scripts said. */
export function Tests({ results }: { results: readonly TestResult[] }) {
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
    </div>
  )
}
