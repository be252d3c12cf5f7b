import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { bytes, count, counted } from '../../format/numbers'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { Segmented } from '../../ui/Segmented'
import { useStored } from '../../ui/useStored'
import body from '../response/body/Body.module.css'
import screen from '../shell/Screen.module.css'
import { differenceQuery, mostCompared, type Compared } from './compared'
import { DifferenceRows, type DifferenceHandle } from './DifferenceRows'
import type { Form } from './model/rows'

interface Props {
  left: Compared
  right: Compared
  width: number
}

/** In what the bodies of two responses differ, line by line. */
export function BodyDifferences({ left, right, width }: Props) {
  const asked = useQuery(differenceQuery(left, right))
  const [preferred, setForm] = useStored<Form | undefined>('compareAs', undefined)
  const [at, setAt] = useState<number>()
  const rows = useRef<DifferenceHandle>(null)
  const wide = width >= 560
  const form = wide ? (preferred ?? (width >= 900 ? 'beside' : 'unified')) : 'unified'
  const comparison = asked.data
  if (!comparison) return <Coming what="The comparison" asked={asked} />
  if (comparison.form === 'binary') return <BinaryDifference at={comparison.at} left={left} right={right} />
  const total = comparison.stretches.length / 4
  const step = (way: 1 | -1) => {
    const next = at === undefined ? (way === 1 ? 0 : total - 1) : (at + way + total) % total
    setAt(next)
    rows.current?.go(next)
  }
  const largest = Math.max(sizeOf(left), sizeOf(right))
  return (
    <div className={body['body']}>
      <div className={`${screen['tools']} ${body['tools']}`} role="toolbar" aria-label="Comparison tools">
        {wide ? (
          <Segmented
            label="Differences as"
            value={form}
            onChange={setForm}
            segments={[
              { key: 'beside', label: 'Side by side' },
              { key: 'unified', label: 'Unified' },
            ]}
          />
        ) : null}
        <span className={body['rest']} />
        <span role="status" aria-label="Differences" className={body['said']}>
          {at === undefined || total === 0
            ? counted(total, 'difference')
            : `${count(at + 1)} of ${counted(total, 'difference')}`}
        </span>
        <IconButton icon="up" label="Previous difference" disabled={total === 0} onClick={() => step(-1)} />
        <IconButton icon="down" label="Next difference" disabled={total === 0} onClick={() => step(1)} />
      </div>
      {largest > mostCompared ? (
        <Notice
          tone="warn"
          what={`The first ${bytes(mostCompared)} of each are compared.`}
          why={`One has ${bytes(largest)}.`}
        />
      ) : null}
      {total === 0 ? (
        <Notice
          tone="ok"
          what={comparison.equal ? 'The bodies are equal' : 'The bodies say the same'}
          why={comparison.equal ? 'byte by byte.' : 'and differ only in how they are laid out.'}
        />
      ) : null}
      <DifferenceRows
        key={form}
        label="Differences of the bodies"
        comparison={comparison}
        form={form}
        current={at}
        handle={rows}
      />
    </div>
  )
}

function BinaryDifference({ at, left, right }: { at: number | undefined; left: Compared; right: Compared }) {
  if (at === undefined) return <Empty state="The bodies are equal" what="Byte by byte; they are no text." />
  return (
    <Empty
      state={`The bodies differ from byte ${count(at)} on`}
      what={`They are no text: ${bytes(sizeOf(left))} and ${bytes(sizeOf(right))}.`}
    />
  )
}

function sizeOf({ hop }: Compared): number {
  return hop?.response?.bodySize ?? 0
}
