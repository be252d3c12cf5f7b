import { Button } from '@mantine/core'
import type { PublicationChange } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { moment } from '../history/outcome'
import screen from '../shell/Screen.module.css'
import classes from './Docs.module.css'

interface Props {
  changes: readonly PublicationChange[]
  more: boolean
  onRestore: (change: PublicationChange) => void
}

/** How the publication came to be what it is: each state of it can come back. */
export function HistoryFields({ changes, more, onRestore }: Props) {
  if (changes.length === 0)
    return <p className={`${screen['help']} ${classes['history']}`}>Nobody has changed anything yet.</p>
  return (
    <div className={`${classes['stack']} ${classes['history']}`}>
      <ol className={classes['changes']} aria-label="Changes of the publication">
        {changes.map((change, index) => (
          <li key={change.number}>
            <div>
              <strong>{change.summary}</strong>
              <span className={classes['quiet']}>
                {moment(change.at)} · {change.author === 'local' ? 'you' : change.author}
                {index === 0 ? ' · now' : ''}
              </span>
            </div>
            {index === 0 ? null : (
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<Icon name="undo" />}
                aria-label={`Restore: ${change.summary}`}
                onClick={() => onRestore(change)}
              >
                Restore
              </Button>
            )}
          </li>
        ))}
      </ol>
      {more ? <p className={screen['help']}>Older ones are not listed.</p> : null}
      <p className={screen['help']}>The password is not part of it: it stays what it is now.</p>
    </div>
  )
}
