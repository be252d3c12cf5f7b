import type { MessageVerdict } from '../../api/types'
import { Icon } from '../../ui/Icon'
import classes from './Verdict.module.css'

/** Which kind a message is of, in a word, and whether it fits. */
export function Verdict({ verdict }: { verdict: MessageVerdict }) {
  const { kind, title, fits, faults } = verdict
  const what = kind === undefined ? 'No described message' : `Message ${title ?? kind}`
  const why = fits ? 'fits' : kind === undefined ? 'is like it' : `does not fit: ${faults[0]?.message ?? ''}`
  return (
    <span className={classes['verdict']} data-fits={fits} title={`${what} ${why}`}>
      {fits ? null : <Icon name="alert" size={12} />}
      {kind ?? 'unknown'}
      {fits ? null : <span className="hidden-visually"> {kind === undefined ? 'message' : 'does not fit'}</span>}
    </span>
  )
}

/** The same in sentences, with all that is wrong. */
export function VerdictFacts({ verdict }: { verdict: MessageVerdict }) {
  const { kind, title, fits, faults } = verdict
  return (
    <div className={classes['facts']} data-fits={fits} role="group" aria-label="Described as">
      <p>
        <Icon name={fits ? 'checkCircle' : 'alert'} size={14} />
        {kind === undefined ? (
          'None of the described messages is like it'
        ) : (
          <span>
            Message <strong>{title ?? kind}</strong>
            {title === undefined || title === kind ? '' : ` (${kind})`} {fits ? 'fits' : 'does not fit'}
          </span>
        )}
      </p>
      {faults.length === 0 ? null : (
        <ul>
          {faults.map(({ pointer, message }, index) => (
            <li key={index}>
              {pointer === '' ? null : <code>{pointer}</code>} {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
