import { useEffect, useRef } from 'react'
import type { RunResult } from '../../api/types'
import { bytes, duration } from '../../format/numbers'
import { ProtocolBadge } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { verdict, type Known } from './run'
import classes from './Run.module.css'

const drawn = { passed: 'checkCircle', failed: 'error', skipped: 'info' } as const

/** The list "Results": a request each, with its tests, warnings and console; it follows the newest while its end is seen. */
export function RunResults({ known }: { known: Known }) {
  const { results, run } = known
  const list = useRef<HTMLUListElement>(null)
  const atEnd = useRef(true)
  useEffect(() => {
    if (atEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [results.length])
  return (
    <ul
      ref={list}
      className={classes['list']}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
      tabIndex={0}
      aria-label="Results"
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        atEnd.current = scrollTop + clientHeight >= scrollHeight - 40
      }}
    >
      {results.map((result, index) => (
        <li key={index} aria-label={result.name} className={classes['result']}>
          <Line result={result} several={run.iterations > 1} />
        </li>
      ))}
    </ul>
  )
}

function Line({ result, several }: { result: RunResult; several: boolean }) {
  const how = verdict(result)
  return (
    <>
      <div className={classes['line']}>
        <Icon name={drawn[how]} className={classes[how] ?? ''} />
        <ProtocolBadge kind="http" method={result.method} />
        <span className={classes['name']} title={result.url}>
          {result.folder ? <span className={classes['faint']}>{result.folder} / </span> : null}
          {result.name}
          {several ? <span className={classes['faint']}> #{result.iteration + 1}</span> : null}
        </span>
        <span className={classes['figure']}>{result.skipped ? 'skipped' : (result.status ?? '')}</span>
        <span className={classes['figure']}>{result.status === undefined ? '' : bytes(result.size)}</span>
        <span className={classes['figure']}>{result.status === undefined ? '' : duration(result.took)}</span>
      </div>
      <ul className={classes['told']}>
        {result.error === undefined ? null : <li className={classes['failed']}>{result.error}</li>}
        {result.tests.map((test, index) => (
          <li key={index} className={classes[test.status]}>
            {test.status}: {test.name}
            {test.error === undefined ? null : <span className={classes['faint']}> {test.error}</span>}
          </li>
        ))}
        {result.warnings.map((warning, index) => (
          <li key={index} className={classes['skipped']}>
            {warning}
          </li>
        ))}
        {result.console.map((line, index) => (
          <li key={index} className={classes['console']}>
            {line.text}
          </li>
        ))}
      </ul>
    </>
  )
}
