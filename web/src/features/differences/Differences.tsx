import { useState } from 'react'
import type { DescriptionChange, DescriptionDifference } from '../../api/types'
import { TextDifference } from '../design/TextDifference'
import { ChangeList } from './ChangeList'
import classes from './Differences.module.css'

interface Props {
  /** Accessible name of the texts. */
  label: string
  /** Nothing as long as the meaning is not known. */
  difference: DescriptionDifference | undefined
  before: string
  after: string
  width: number
}

/** Two versions by their meaning and by their text, side by side: a change leads to its lines. */
export function Differences({ label, difference, before, after, width }: Props) {
  const [chosen, setChosen] = useState<DescriptionChange>()
  const [at, setAt] = useState<{ old?: number | undefined; new?: number | undefined }>()
  const choose = (change: DescriptionChange) => {
    setChosen(change)
    setAt({ old: change.old?.line, new: change.new?.line })
  }
  const narrow = width < 900
  return (
    <div className={classes['both']} data-narrow={narrow || undefined}>
      {difference && before !== after ? <ChangeList difference={difference} chosen={chosen} onChoose={choose} /> : null}
      <div className={classes['texts']}>
        <TextDifference label={label} before={before} after={after} beside={width > 1300} at={at} />
      </div>
    </div>
  )
}
