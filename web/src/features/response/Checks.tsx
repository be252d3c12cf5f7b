import type { Checks as Checked, Problem } from '../../api/types'
import { counted } from '../../format/numbers'
import { Empty } from '../../ui/Empty'
import { Notice } from '../../ui/Notice'
import classes from './Response.module.css'

interface Props {
  checks: Checked | undefined
  /** What the server did that it should not, seen on the way. */
  remarks: readonly Problem[]
  ended: boolean
  /** The request is saved, so that there is a description of it. */
  saved: boolean
}

const parts = { status: 'Status', header: 'Header', body: 'Body' }

/** The response against the description of its operation, and against the rules of HTTP. */
export function Checks({ checks, remarks, ended, saved }: Props) {
  return (
    <div className={classes['scroll']}>
      {!checks?.operation && remarks.length === 0 ? (
        <Empty
          state={ended ? 'Nothing to check against' : 'Not checked yet'}
          what={
            saved
              ? 'The description of this operation names no responses. Save one as an example, and the next is checked against it.'
              : 'Save the request into the project: its responses are checked against the description.'
          }
        />
      ) : null}
      {checks?.operation ? <Verdict checks={checks} /> : null}
      {remarks.length > 0 ? (
        <>
          <h2 className={classes['caption']}>
            HTTP itself<span>{counted(remarks.length, 'remark')}</span>
          </h2>
          <ul className={classes['findings']} aria-label="Remarks">
            {remarks.map(({ message, hint }, index) => (
              <li key={index}>
                <p>
                  <strong>{message}</strong>
                </p>
                {hint ? <p>{hint}</p> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

function Verdict({ checks: { operation, mismatches, skipped = [] } }: { checks: Checked }) {
  const of = ` of ${operation ?? ''}`
  return (
    <>
      <Notice
        tone={mismatches.length > 0 ? 'warn' : 'ok'}
        what={
          mismatches.length > 0
            ? `${counted(mismatches.length, 'mismatch', 'mismatches')} with the description${of}`
            : `Fits the description${of}`
        }
      />
      {mismatches.length > 0 ? (
        <ul className={classes['findings']} aria-label="Mismatches">
          {mismatches.map(({ part, pointer, schema, message }, index) => (
            <li key={index}>
              <p>
                <b>{parts[part]}</b>
                {pointer === '' && part === 'body' ? <span>the whole body</span> : <code>{pointer}</code>}
                <strong>{message}</strong>
              </p>
              {schema ? (
                <p>
                  asked for by <code>{schema}</code>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {skipped.length > 0 ? (
        <>
          <h2 className={classes['caption']}>Not checked</h2>
          <ul className={classes['findings']} aria-label="Not checked">
            {skipped.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
