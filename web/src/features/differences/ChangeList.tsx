import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { DescriptionChange, DescriptionDifference } from '../../api/types'
import { count } from '../../format/numbers'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { Segmented } from '../../ui/Segmented'
import { bySubject, drawnAs, impacts, linesOf, reached, type Impact } from './changes'
import screen from '../shell/Screen.module.css'
import classes from './Differences.module.css'

const page = 200
const names: Record<Impact, string> = { breaking: 'Breaking', risky: 'Risky', harmless: 'Harmless' }

interface Props {
  difference: Pick<DescriptionDifference, 'summary' | 'changes'>
  chosen: DescriptionChange | undefined
  onChoose: (change: DescriptionChange) => void
}

/** What changed by its meaning: whom it breaks, why, and where. */
export function ChangeList({ difference, chosen, onChoose }: Props) {
  const { changes, summary } = difference
  const [impact, setImpact] = useState<Impact | 'all'>('all')
  const [most, setMost] = useState(page)
  const found = impact === 'all' ? changes : changes.filter((change) => change.impact === impact)
  return (
    <section aria-label="Meaning" className={classes['meaning']}>
      <div className={classes['impacts']}>
        <Segmented
          label="Impact"
          value={impact}
          onChange={setImpact}
          segments={[
            { key: 'all', label: `All ${count(changes.length)}` },
            ...impacts.map((key) => ({ key, label: `${names[key]} ${count(summary[key])}` })),
          ]}
        />
      </div>
      <div className={classes['changes']}>
        {found.length === 0 ? (
          <Empty
            state={changes.length === 0 ? 'No change of meaning' : 'No such change'}
            what={changes.length === 0 ? 'Who kept to the older one gets on with the newer.' : ''}
          />
        ) : null}
        {bySubject(found.slice(0, most)).map(({ subject, changes: own }) => (
          <section key={subject} aria-label={subject}>
            <h2 className={`${screen['day']} ${classes['subject']}`} title={subject}>
              {subject}
              <Reach names={reached(subject, own)} />
            </h2>
            <ul>
              {own.map((change, index) => (
                <li key={index} className={classes['change']}>
                  <button type="button" aria-current={change === chosen || undefined} onClick={() => onChoose(change)}>
                    <Icon {...drawnAs[change.impact]} size={14} />
                    <VisuallyHidden>{change.impact}</VisuallyHidden>
                    <span>
                      {change.where === '' ? null : <b>{change.where}: </b>}
                      {change.message}
                    </span>
                    <small>
                      {change.reason}
                      {linesOf(change) === '' ? null : <em>{linesOf(change)}</em>}
                    </small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length > most ? (
          <button type="button" className={classes['more']} onClick={() => setMost(most + page)}>
            Show {count(Math.min(page, found.length - most))} more
          </button>
        ) : null}
      </div>
    </section>
  )
}

function Reach({ names: all }: { names: readonly string[] }) {
  if (all.length === 0) return null
  const shown = all.slice(0, 3).join(', ')
  return (
    <small title={all.join(', ')}>
      {' '}
      in {shown}
      {all.length > 3 ? ` and ${count(all.length - 3)} more` : ''}
    </small>
  )
}
