import { useState } from 'react'
import type { TrafficProposal } from '../../api/types'
import { Empty } from '../../ui/Empty'
import { Segmented } from '../../ui/Segmented'
import { TextDifference } from '../design/TextDifference'
import { NameFields } from './NameFields'
import { partName } from './traffic'
import type { ChosenNames } from './useNames'
import classes from './Traffic.module.css'

interface Props {
  proposal: TrafficProposal
  beside: boolean
  chosen: ChosenNames
}

/** One proposal: what speaks for it, what it means for others, what its new things are called, and the difference that it makes. */
export function ProposalView({ proposal, beside, chosen }: Props) {
  const [at, setAt] = useState(0)
  const part = proposal.parts[at] ?? proposal.parts[0]
  return (
    <div className={classes['view']}>
      <h2 className={classes['name']}>
        <code>{proposal.subject}</code>
      </h2>
      <ul className={classes['evidence']} aria-label="Evidence">
        {proposal.evidence.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {proposal.changes.length === 0 ? null : (
        <ul className={classes['changes']} aria-label="What it means">
          {proposal.changes.map((change, index) => (
            <li key={index} title={change.reason}>
              <span data-impact={change.impact}>{change.impact}</span>
              <span>
                {change.where === '' ? '' : `${change.where}: `}
                {change.message}
              </span>
            </li>
          ))}
        </ul>
      )}
      <NameFields names={proposal.names} chosen={chosen} />
      {part === undefined ? (
        <Empty state="Nothing to add" what="The description says all of what was seen." />
      ) : (
        <>
          {proposal.parts.length < 2 ? null : (
            <div className={classes['parts']}>
              <Segmented
                label="Part"
                segments={proposal.parts.map(({ pointer }, index) => ({
                  key: String(index),
                  label: partName(pointer),
                }))}
                value={String(at)}
                onChange={(key) => setAt(Number(key))}
              />
            </div>
          )}
          <div className={classes['difference']}>
            <TextDifference
              key={part.pointer}
              label={`Difference of ${partName(part.pointer)}`}
              before={part.before}
              after={part.after}
              beside={beside && part.before !== ''}
            />
          </div>
        </>
      )}
    </div>
  )
}
