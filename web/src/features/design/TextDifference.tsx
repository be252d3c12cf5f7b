import { useEffect, useMemo, useRef } from 'react'
import { Empty } from '../../ui/Empty'
import { DifferenceRows, type DifferenceHandle } from '../compare/DifferenceRows'
import { compareTexts } from '../compare/model/Comparison'
import { stretchAt, type Lines } from '../differences/stretches'
import classes from './Design.module.css'

interface Props {
  label: string
  before: string
  after: string
  beside: boolean
  /** Lines to bring into view. */
  at?: Lines | undefined
}

/** In what two texts differ, line by line. */
export function TextDifference({ label, before, after, beside, at }: Props) {
  const comparison = useMemo(() => compareTexts(before, after), [before, after])
  const rows = useRef<DifferenceHandle>(null)
  const current = useMemo(() => (at ? stretchAt(comparison.stretches, at) : undefined), [comparison, at])
  useEffect(() => {
    if (current !== undefined) rows.current?.go(current)
  }, [current, at])
  if (comparison.equal) return <Empty state="They are the same" />
  return (
    <div className={classes['difference']}>
      <DifferenceRows
        label={label}
        comparison={comparison}
        form={beside ? 'beside' : 'unified'}
        current={current}
        handle={rows}
      />
    </div>
  )
}
