import { useEffect, useState, type KeyboardEvent } from 'react'
import type { RunResult } from '../../api/types'
import { duration } from '../../format/numbers'
import { ProtocolBadge } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { Rows } from '../../ui/rows/Rows'
import { useSheet } from '../../ui/rows/useSheet'
import { useWindow } from '../../ui/rows/useWindow'
import { kindOf, verdict } from './run'
import classes from './Run.module.css'

const lineHeight = 44

export const drawn = { passed: 'checkCircle', failed: 'error', skipped: 'info' } as const

interface Props {
  results: readonly RunResult[]
  /** Numbers of those that are shown. */
  shown: readonly number[]
  selected: number | undefined
  several: boolean
  /** Whether more may come. */
  going: boolean
  onSelect: (result: number) => void
}

/** The list "Results", a request each; it follows the newest while its end is seen. */
export function RunResults({ results, shown, selected, several, going, onSelect }: Props) {
  const sheet = useSheet()
  const [follow, setFollow] = useState(true)
  const window = useWindow(sheet, {
    count: shown.length,
    lineHeight,
    follow: going && follow && selected === undefined,
    onFollow: setFollow,
  })
  const at = selected === undefined ? -1 : shown.indexOf(selected)
  useEffect(() => {
    if (at >= 0) window.reveal(at)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another is chosen
  }, [at])
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = shown[Math.max(0, Math.min(to, shown.length - 1))]
    if (next !== undefined) onSelect(next)
  }
  return (
    <Rows
      role="listbox"
      label="Results"
      aria-activedescendant={selected === undefined ? undefined : `result-${selected}`}
      sheet={sheet}
      window={window}
      onKeyDown={key}
    >
      {(line, drawnAs, top) => {
        const number = shown[line]
        const result = number === undefined ? undefined : results[number]
        if (number === undefined || !result) return null
        return (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
          <div
            key={drawnAs}
            id={`result-${number}`}
            role="option"
            tabIndex={-1}
            aria-selected={number === selected}
            aria-setsize={shown.length}
            aria-posinset={line + 1}
            className={classes['result']}
            style={{ top }}
            onClick={() => onSelect(number)}
          >
            <Line result={result} several={several} />
          </div>
        )
      }}
    </Rows>
  )
}

function Line({ result, several }: { result: RunResult; several: boolean }) {
  const how = verdict(result)
  return (
    <>
      <Icon name={drawn[how]} className={classes[how] ?? ''} />
      <span className={classes['badge']}>
        <ProtocolBadge kind={kindOf(result)} method={result.method} />
      </span>
      <span className={classes['what']}>
        <span className={classes['name']} title={result.url}>
          {result.folder ? <span className={classes['faint']}>{result.folder} / </span> : null}
          {result.name}
          {several ? <span className={classes['faint']}> #{result.iteration + 1}</span> : null}
        </span>
        <span className={classes[how === 'failed' ? 'failed' : 'faint']}>{brief(result)}</span>
      </span>
      <span className={classes['figure']}>
        {result.skipped ? 'skipped' : result.status}
        <br />
        <span className={classes['faint']}>{result.status === undefined ? '' : duration(result.took)}</span>
      </span>
    </>
  )
}

/** What came of it, in few words: why it failed, or how many tests passed. */
function brief({ error, tests, reason }: RunResult): string {
  const failed = tests.filter((test) => test.status === 'failed')
  if (error !== undefined) return error
  if (failed[0]) return `${failed[0].name}${failed.length > 1 ? ` and ${failed.length - 1} more` : ''}`
  if (tests.length > 0) return tests.length === 1 ? '1 test passed' : `${tests.length} tests passed`
  return reason ?? ''
}
