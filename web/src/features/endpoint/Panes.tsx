import { useRef, useState, type ReactNode } from 'react'
import type { Kind } from '../../api/types'
import { Splitter } from '../../ui/Splitter'
import { useSize } from '../../ui/useSize'
import { useStored } from '../../ui/useStored'
import { DetailsPane } from '../details/DetailsPane'
import { TimelinePane } from '../timeline/TimelinePane'
import classes from './Endpoint.module.css'
import { least, roomForRight, usual, within } from './layout'

interface PanesProps {
  sessionId: string | undefined
  selected: number | undefined
  onSelect: (sequence: number | undefined) => void
  wide: number
  empty: ReactNode
  /** The session is read where it cannot go on: nothing is to be followed once it has ended. */
  past?: boolean
  /** The kinds of entries that are shown; all where it is left out. */
  scope?: readonly Kind[]
}

/** Timeline and details of a session, with the line between them. */
export function Panes({ sessionId, selected, onSelect, wide, empty, past, scope }: PanesProps) {
  const area = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(area)
  const [side, setSide] = useStored<'below' | 'right'>('detailSide', 'below')
  const [detail, setDetail] = useStored('detail', usual.detail)
  const [detailRight, setDetailRight] = useStored('detailRight', usual.detailRight)
  const room = wide >= roomForRight
  const right = room && side === 'right'
  const most = right ? width * 0.7 : Math.min(height * 0.8, height - least.timelineHigh)
  const size = within(right ? detailRight : detail, least.detail, most)
  const open = sessionId !== undefined && selected !== undefined
  const [frame, setFrame] = useState<number>()
  const select = (sequence: number | undefined, of?: number) => {
    setFrame(of)
    onSelect(sequence)
  }
  return (
    <div ref={area} className={classes['work']} data-layout={right ? 'side' : 'stacked'}>
      <div className={`${classes['pane'] ?? ''} ${classes['grow'] ?? ''}`}>
        <TimelinePane
          sessionId={sessionId}
          selected={selected}
          onSelect={select}
          empty={empty}
          past={past ?? false}
          scope={scope}
        />
      </div>
      {open ? (
        <>
          <Splitter
            label="Size of the detail"
            orientation={right ? 'vertical' : 'horizontal'}
            after
            value={size}
            min={least.detail}
            max={most}
            onChange={right ? setDetailRight : setDetail}
            onReset={() => (right ? setDetailRight(usual.detailRight) : setDetail(usual.detail))}
          />
          <div
            className={classes['pane']}
            data-pane="details"
            style={right ? { width: size, flex: 'none' } : { height: size, flex: 'none' }}
          >
            <DetailsPane
              sessionId={sessionId}
              sequence={selected}
              frame={frame}
              onSelect={select}
              onClose={() => select(undefined)}
              side={right ? 'right' : 'below'}
              onSide={room ? setSide : undefined}
            />
          </div>
        </>
      ) : null}
    </div>
  )
}
