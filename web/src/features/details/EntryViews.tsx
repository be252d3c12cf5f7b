import type { ReactNode } from 'react'
import type { BrokenRule, Entry, HeadDetails, StageTime, TestResult } from '../../api/types'
import { counted, duration } from '../../format/numbers'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { stageName } from '../endpoint/states'
import { ExchangeButton } from '../history/ExchangeButton'
import { Head } from '../response/Headers'
import classes from './Details.module.css'

const who = { us: 'us', server: 'the server', network: 'the network' }

function Words({ rows }: { rows: (readonly [string, ReactNode, 'mono'?] | undefined)[] }) {
  return (
    <dl className={classes['words']}>
      {rows.map((row) =>
        row ? (
          <div key={row[0]} style={{ display: 'contents' }}>
            <dt>{row[0]}</dt>
            <dd data-mono={row[2]}>{row[1]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** A Close frame, or an end without one. */
export function CloseView({ entry }: { entry: Entry }) {
  const { code, codeName, reason, by, summary, sent } = entry
  const lost = code === 1006
  return (
    <>
      {summary ? <Notice tone={lost ? 'bad' : 'ok'} what={summary} /> : null}
      <Words
        rows={[
          sent === undefined
            ? undefined
            : ['Code sent', sent === 1005 ? 'none: an empty Close frame' : sent.toString()],
          [
            sent === undefined ? 'Code' : 'Code received',
            code === undefined ? 'none: an empty Close frame' : `${code}${codeName ? ` ${codeName}` : ''}`,
          ],
          ['Reason', reason ? `“${reason}”` : 'none'],
          by ? ['Begun by', who[by]] : undefined,
          ['Frame', lost ? 'none came' : entry.direction],
        ]}
      />
    </>
  )
}

/** A ping or a pong. */
export function PingView({ entry, text }: { entry: Entry; text: string | undefined }) {
  return (
    <Words
      rows={[
        ['Payload', entry.size === 0 ? 'empty' : text === undefined ? 'no text, see Hex' : `“${text}”`],
        entry.roundTrip === undefined ? undefined : ['Round trip', duration(entry.roundTrip)],
        entry.summary ? ['Note', entry.summary] : undefined,
      ]}
    />
  )
}

const rfc = /^RFC (\d+) §([\d.]+)/

/** The line about a broken rule: what it says, what was expected and seen, what follows. */
export function RuleBanner({ rule }: { rule: BrokenRule }) {
  const at = rfc.exec(rule.section)
  return (
    <div className={classes['banner']} role="alert">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{rule.title}</strong>{' '}
          {at ? (
            <a href={`https://www.rfc-editor.org/rfc/rfc${at[1]}#section-${at[2]}`} target="_blank" rel="noreferrer">
              {rule.section}
            </a>
          ) : (
            rule.section
          )}
        </p>
        <p>
          {rule.expected === undefined ? null : (
            <span>
              expected <code>{rule.expected}</code>
            </span>
          )}
          {rule.seen === undefined ? null : (
            <span>
              seen <code data-wrong>{rule.seen}</code>
            </span>
          )}
        </p>
      </div>
      <div className={classes['follows']}>
        <p>
          calls for <strong>{rule.follows}</strong>
        </p>
        <p>
          broken by {rule.by === 'us' ? 'us' : 'the server'} ·{' '}
          {rule.followed === undefined ? 'noted, the session goes on' : `failed with ${rule.followed}`}
        </p>
      </div>
    </div>
  )
}

/** A broken rule where there is no frame to show. */
export function RuleView({ rule }: { rule: BrokenRule }) {
  return (
    <Words
      rows={[
        ['Rule', rule.id, 'mono'],
        ['Section', rule.section],
        rule.level ? ['Level', rule.level] : undefined,
        ['Broken by', rule.by === 'us' ? 'us' : 'the server'],
        rule.expected === undefined ? undefined : ['Expected', rule.expected, 'mono'],
        rule.seen === undefined ? undefined : ['Seen', rule.seen, 'mono'],
        ['Calls for', rule.follows],
        rule.offset === undefined ? undefined : ['Offset in the stream', rule.offset.toString(), 'mono'],
      ]}
    />
  )
}

export function StageView({ stage }: { stage: StageTime }) {
  return (
    <>
      {stage.outcome === 'failed' ? (
        <Notice tone="bad" what={stage.message ?? `${stageName(stage.stage)} failed`} />
      ) : null}
      <Words
        rows={[
          ['Stage', stageName(stage.stage)],
          stage.detail ? ['What', stage.detail, 'mono'] : undefined,
          ['Took', stage.outcome === 'running' ? 'still going on' : duration(stage.took)],
          ['Outcome', stage.outcome],
          stage.message && stage.outcome !== 'failed' ? ['Note', stage.message] : undefined,
        ]}
      />
    </>
  )
}

/** The head of an HTTP request or response. */
export function HeadView({ entry, head }: { entry: Entry; head: HeadDetails }) {
  const sent = entry.direction === 'sent'
  return (
    <Head
      way={sent ? 'sent' : 'received'}
      title={sent ? 'Request' : 'Response'}
      line={head.line}
      lines={head.headers}
      aside={counted(head.headers.length, 'header')}
    />
  )
}

const outcomes = { passed: 'ok', failed: 'bad', skipped: 'warn' } as const

/** The outcome of a test of a script. */
export function TestView({ test: { name, status, error } }: { test: TestResult }) {
  return (
    <>
      <Notice tone={outcomes[status]} what={`${name}:`} why={status} />
      {error ? <Words rows={[['Why', error, 'mono']]} /> : null}
    </>
  )
}

/** An error or a note in words. */
export function ProblemView({ entry }: { entry: Entry }) {
  const { problem, summary, level, session } = entry
  if (problem) return <Notice tone="bad" what={problem.message} why={problem.hint ?? ''} />
  if (level)
    return (
      <>
        <Words rows={[[`console.${level}`, entry.text ?? summary ?? '', 'mono']]} />
        {session === undefined ? null : <ExchangeButton session={session} />}
      </>
    )
  return <p className={classes['words']}>{summary ?? entry.text ?? ''}</p>
}
