import { Button } from '@mantine/core'
import { counted } from '../../format/numbers'
import { FileButton } from '../../ui/FileButton'
import { Notice } from '../../ui/Notice'
import type { Describing } from './useDescribing'
import classes from './Traffic.module.css'

interface Props {
  describing: Describing
  /** Ids of the sessions in the list. */
  listed: readonly string[]
}

/** Above the list, while it is chosen what is to be described. */
export function ChoosingNotice({ describing, listed }: Props) {
  const { chosen, wrong } = describing
  const all = listed.length > 0 && listed.every((id) => chosen.has(id))
  return (
    <>
      <Notice tone="ok" what="Describe which traffic?" why="Choose sessions in the list, or a recording (HAR)." />
      {wrong === undefined ? null : <Notice tone="bad" what={wrong} />}
      <div className={classes['choosing']}>
        <Button
          variant="subtle"
          aria-label={all ? 'None' : 'All in the list'}
          disabled={listed.length === 0}
          onClick={() => describing.toggle(listed, !all)}
        >
          {all ? 'None' : 'All'}
        </Button>
        <FileButton
          label="Recording"
          accept=".har,application/json"
          onFile={(file) => void describing.recording(file)}
        />
        <span className={classes['rest']} />
        <Button variant="subtle" onClick={describing.end}>
          Cancel
        </Button>
        <Button
          variant="filled"
          aria-label={chosen.size === 0 ? 'Describe' : `Describe ${counted(chosen.size, 'session')}`}
          disabled={chosen.size === 0}
          onClick={() => describing.review()}
        >
          {chosen.size === 0 ? 'Describe' : `Describe ${chosen.size}`}
        </Button>
      </div>
    </>
  )
}
