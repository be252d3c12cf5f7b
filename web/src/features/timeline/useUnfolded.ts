import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { entryQuery } from '../../api/queries'
import { blocksOf, type Block } from './lines'
import type { Timeline } from './Timeline'

interface Unfolded {
  /** Position when it was unfolded, and what had gone from the front by then. */
  gone: number
  from: number
  to: number
  blocks: Block[]
}

const reach = 500

/** The messages whose frames are unfolded under them. */
export function useUnfolded(timeline: Timeline, gone: number) {
  const client = useQueryClient()
  const [unfolded, setUnfolded] = useState<ReadonlyMap<number, Unfolded>>(new Map())

  const blocks = useMemo(
    () =>
      [...unfolded.values()].flatMap((each) =>
        each.blocks.map(({ after, lines }) => ({ after: after - (gone - each.gone), lines })),
      ),
    [unfolded, gone],
  )
  const spans = useMemo(
    () => [...unfolded.values()].map((each) => [each.from - (gone - each.gone), each.to - (gone - each.gone)] as const),
    [unfolded, gone],
  )

  const fold = (sequence: number) => setUnfolded((now) => new Map([...now].filter(([each]) => each !== sequence)))
  const unfold = async (sequence: number, position: number) => {
    const entry = await client.query(entryQuery(timeline.session, sequence))
    const frames = entry.frames ?? []
    const near = (each: number) => timeline.nearby(each, position, position + reach)
    const made = blocksOf(frames, entry.frameCount ?? frames.length, sequence, position, near)
    const to = made.at(-1)?.after ?? position
    setUnfolded((now) => new Map(now).set(sequence, { gone, from: position, to, blocks: made }))
  }

  return {
    blocks,
    isUnfolded: (sequence: number) => unfolded.has(sequence),
    /** Whether an entry stands between the frames of an unfolded message. */
    isTied: (position: number) => spans.some(([from, to]) => position > from && position <= to),
    fold,
    unfold,
    foldAll: () => setUnfolded((now) => (now.size === 0 ? now : new Map())),
  }
}

export type Unfolding = ReturnType<typeof useUnfolded>
