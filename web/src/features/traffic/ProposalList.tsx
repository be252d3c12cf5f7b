import { Checkbox } from '@mantine/core'
import type { TrafficProposal } from '../../api/types'
import { ProtocolBadge } from '../../ui/Badge'
import { open, stateWords } from './traffic'
import classes from './Traffic.module.css'

interface Props {
  proposals: readonly TrafficProposal[]
  shown: string
  refused: ReadonlySet<string>
  onShow: (id: string) => void
  onAccept: (ids: readonly string[], on: boolean) => void
}

/** The operations and channels that were seen, each with whether it is accepted. */
export function ProposalList({ proposals, shown, refused, onShow, onAccept }: Props) {
  const offered = open(proposals)
  const accepted = offered.filter(({ id }) => !refused.has(id)).length
  return (
    <>
      {offered.length > 1 ? (
        <div className={classes['all']}>
          <Checkbox
            label="All"
            checked={accepted === offered.length}
            indeterminate={accepted > 0 && accepted < offered.length}
            onChange={(event) =>
              onAccept(
                offered.map(({ id }) => id),
                event.currentTarget.checked,
              )
            }
          />
        </div>
      ) : null}
      <ul className={classes['proposals']} aria-label="Proposals">
        {proposals.map((proposal) => {
          const [method, path] = split(proposal)
          return (
            <li key={proposal.id} data-active={proposal.id === shown || undefined}>
              <Checkbox
                aria-label={`Accept ${proposal.subject}`}
                disabled={proposal.state === 'said'}
                checked={proposal.state !== 'said' && !refused.has(proposal.id)}
                onChange={(event) => onAccept([proposal.id], event.currentTarget.checked)}
              />
              <button
                type="button"
                aria-current={proposal.id === shown ? 'true' : undefined}
                onClick={() => onShow(proposal.id)}
              >
                <span className={classes['subject']} title={proposal.subject}>
                  <ProtocolBadge kind={proposal.kind} method={method} /> {path}
                </span>
                <small>{proposal.evidence[0]}</small>
              </button>
              <span className={classes['state']} data-state={proposal.state}>
                {stateWords[proposal.state]}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function split({ kind, subject }: TrafficProposal): [string | undefined, string] {
  const blank = subject.indexOf(' ')
  return kind === 'http' ? [subject.slice(0, blank), subject.slice(blank + 1)] : [undefined, subject]
}
