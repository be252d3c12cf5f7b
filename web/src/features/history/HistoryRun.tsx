import type { RunHead } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { ended, outcomeOf, runName, runPlace, summary } from '../run/run'
import screen from '../shell/Screen.module.css'
import classes from '../run/Run.module.css'
import { moment, timeOf } from './outcome'

interface Props {
  run: RunHead
  onRemove: () => void
}

const drawn = { passed: 'checkCircle', failed: 'error', skipped: 'info' } as const

/** A run in the list: what was run, when, and what became of it. Its requests are on its page. */
export function HistoryRun({ run, onRemove }: Props) {
  const how = outcomeOf(run)
  const called = `${runName(run.folder)}, ${moment(run.startedAt)}`
  return (
    <li className={screen['item']}>
      <Icon name={how === undefined ? 'play' : drawn[how]} size={14} className={how ? (classes[how] ?? '') : ''} />
      <a href={`#/history/${encodeURIComponent(runPlace(run.id))}`}>
        <span className={screen['called']}>
          <span className={screen['name']}>{runName(run.folder)}</span> <small>{timeOf(run.startedAt)}</small>
        </span>
        <small>
          {ended[run.state]} · {summary(run)}
        </small>
      </a>
      <IconButton
        icon="trash"
        iconSize={14}
        label={`Delete ${called}`}
        disabled={run.state === 'running'}
        onClick={onRemove}
      />
    </li>
  )
}
