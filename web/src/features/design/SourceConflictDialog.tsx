import { Button, Modal } from '@mantine/core'
import dialogs from '../shell/Dialogs.module.css'
import classes from './Design.module.css'
import { calledOf } from './drafts'
import { TextDifference } from './TextDifference'
import type { Sources } from './useSources'

/** What to do when a part was changed elsewhere in the same place: both are shown. */
export function SourceConflictDialog({ sources }: { sources: Sources }) {
  const { conflict } = sources
  if (!conflict) return null
  return (
    <Modal opened onClose={sources.wait} title={`${calledOf(conflict.saved)} was changed elsewhere`} size={960}>
      <div className={dialogs['form']}>
        <p>Since you began, somebody changed it in the same place. Theirs is on the left, yours on the right.</p>
        <div className={classes['both']}>
          <TextDifference label="Theirs and mine" before={conflict.saved.text} after={conflict.mine} beside />
        </div>
        <div className={dialogs['actions']}>
          <Button variant="subtle" onClick={sources.wait}>
            Decide later
          </Button>
          <Button onClick={() => void sources.takeTheirs()}>Take theirs</Button>
          <Button variant="filled" onClick={() => void sources.overwrite()}>
            Keep mine
          </Button>
        </div>
      </div>
    </Modal>
  )
}
