import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { RunResult, Session } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useSize } from '../../ui/useSize'
import { Panes } from '../endpoint/Panes'
import { ResponsePane } from '../response/ResponsePane'
import screen from '../shell/Screen.module.css'
import { useSession } from '../workspace/context'
import { drawn } from './RunResults'
import classes from './Run.module.css'

interface Props {
  result: RunResult
  onOpen: (session: Session) => void
}

/** What came of one request of a run: its tests, what its scripts said, and its exchange. */
export function RunDetail({ result, onOpen }: Props) {
  const [beside, setBeside] = useState<string>()
  const session = useSession(beside ?? result.session)
  const { error, tests, warnings, console } = result
  const url = beside === undefined ? result.url : (session?.url ?? '')
  const silent = tests.length === 0 && warnings.length === 0 && console.length === 0
  return (
    <>
      <div className={screen['about']}>
        <code title={url}>{url}</code>
        {session ? <Button onClick={() => onOpen(session)}>Open again</Button> : null}
      </div>
      {error === undefined ? null : <Notice tone="bad" what="It failed" why={error} />}
      {silent ? null : (
        <ul
          className={classes['told']}
          aria-label="Tests and console"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
          tabIndex={0}
        >
          {tests.map((test, index) => (
            <li key={`test ${index}`}>
              <Icon name={drawn[test.status]} size={14} className={classes[test.status] ?? ''} />
              <span>
                {test.name}
                {test.error === undefined ? null : <span className={classes['failed']}> {test.error}</span>}
              </span>
            </li>
          ))}
          {warnings.map((warning, index) => (
            <li key={`warning ${index}`}>
              <Icon name="alert" size={14} className={classes['skipped'] ?? ''} />
              <span>{warning}</span>
            </li>
          ))}
          {console.map((line, index) => (
            <li key={`line ${index}`} className={classes['console']}>
              {line.text}
            </li>
          ))}
        </ul>
      )}
      {result.besides ? <Besides result={result} shown={beside} onShow={setBeside} /> : null}
      {session?.kind === 'websocket' ? (
        <Connection session={session} />
      ) : (
        <ResponsePane session={session} empty={<NotSent result={result} />} />
      )}
    </>
  )
}

/** The requests that scripts have run besides: one of them, or the request itself, is shown. */
function Besides({
  result,
  shown,
  onShow,
}: {
  result: RunResult
  shown: string | undefined
  onShow: (session: string | undefined) => void
}) {
  return (
    <div role="group" aria-label="Run by its scripts" className={classes['besides']}>
      <span>Run by its scripts</span>
      {result.besides?.map(({ name, session }) => (
        <Button
          key={session}
          variant="default"
          aria-pressed={shown === session}
          onClick={() => onShow(shown === session ? undefined : session)}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}

/** What crossed a connection, as it is shown of any other. */
function Connection({ session }: { session: Session }) {
  const [selected, select] = useState<number>()
  const pane = useRef<HTMLDivElement>(null)
  const { width } = useSize(pane)
  return (
    <div ref={pane} className={classes['connection']}>
      <Panes sessionId={session.id} selected={selected} onSelect={select} wide={width} empty={null} past />
    </div>
  )
}

function NotSent({ result }: { result: RunResult }) {
  const why = result.skipped
    ? 'A script skipped it.'
    : result.session !== undefined
      ? 'Its exchange was deleted.'
      : result.status === undefined
        ? 'It was not sent.'
        : 'There was no room to keep it.'
  return <p className={classes['none']}>There is no exchange to look at. {why}</p>
}
