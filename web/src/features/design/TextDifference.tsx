import { useMemo } from 'react'
import { Empty } from '../../ui/Empty'
import { DifferenceRows } from '../compare/DifferenceRows'
import { compareTexts } from '../compare/model/Comparison'
import classes from './Design.module.css'

interface Props {
  label: string
  before: string
  after: string
  beside: boolean
}

/** In what two texts differ, line by line. */
export function TextDifference({ label, before, after, beside }: Props) {
  const comparison = useMemo(() => compareTexts(before, after), [before, after])
  if (comparison.equal) return <Empty state="They are the same" />
  return (
    <div className={classes['difference']}>
      <DifferenceRows
        label={label}
        comparison={comparison}
        form={beside ? 'beside' : 'unified'}
        current={undefined}
        handle={null}
      />
    </div>
  )
}
