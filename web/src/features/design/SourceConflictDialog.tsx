import { Button, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import dialogs from '../shell/Dialogs.module.css'
import classes from './Design.module.css'
import { calledOf } from './drafts'
import { TextDifference } from './TextDifference'
import type { Sources } from './useSources'

/** What to do when fields of a part were changed elsewhere too: both are shown. */
export function SourceConflictDialog({ sources }: { sources: Sources }) {
  const { conflict } = sources
  const isWide = useMediaQuery('(min-width: 720px)')
  if (!conflict) return null
  return (
    <Modal opened onClose={sources.wait} title={`${calledOf(conflict.saved)} was changed elsewhere`} size={960}>
      <div className={dialogs['form']}>
        {conflict.problems.map(({ message }) => (
          <p key={message}>{message}.</p>
        ))}
        <p>
          {isWide ? 'Theirs is on the left, yours on the right.' : 'Lines with − are theirs, those with + are yours.'}{' '}
          Fields that only one of you changed are kept either way.
        </p>
        <div className={classes['both']}>
          <TextDifference label="Theirs and mine" before={conflict.saved.text} after={conflict.mine} beside={isWide} />
        </div>
        <div className={dialogs['actions']}>
          <Button variant="subtle" onClick={sources.wait}>
            Decide later
          </Button>
          <Button variant="subtle" color="danger" onClick={() => void sources.discard()}>
            Discard all of mine
          </Button>
          <Button onClick={() => void sources.takeTheirs()}>Take theirs</Button>
          <Button variant="filled" onClick={() => void sources.keepMine()}>
            Keep mine
          </Button>
        </div>
      </div>
    </Modal>
  )
}
