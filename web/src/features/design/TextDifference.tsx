import { useEffect, useMemo, useRef } from 'react'
import { Empty } from '../../ui/Empty'
import { Notice } from '../../ui/Notice'
import { DifferenceRows, type DifferenceHandle } from '../compare/DifferenceRows'
import { useTextComparison } from '../compare/useTextComparison'
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
  const { is: comparison, problem } = useTextComparison(before, after)
  const rows = useRef<DifferenceHandle>(null)
  const current = useMemo(() => (at && comparison ? stretchAt(comparison.stretches, at) : undefined), [comparison, at])
  useEffect(() => {
    if (current !== undefined) rows.current?.go(current)
  }, [current, at])
  if (problem !== undefined) return <Notice tone="bad" what="The texts cannot be compared" why={problem} />
  if (!comparison) return <Empty state="Comparing" what="The texts are large." />
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
