import { useEffect, useRef } from 'react'
import type { FrameTrace } from '../../../api/types'
import { bytes, count } from '../../../format/numbers'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { opcodeName } from '../../timeline/frameWords'
import classes from './Frames.module.css'

interface Props {
  frames: readonly FrameTrace[]
  /** Place of the first of them in the message, and how many there are in all. */
  offset: number
  total: number
  shown: number
  isWrong: (frame: FrameTrace) => boolean
  onShow: (index: number) => void
  /** Another part of the frames, from this place on. */
  onPart: (offset: number) => void
  /** A control frame that came between. */
  onEntry: (sequence: number) => void
}

export const part = 200

/** The frames of a message in their order, with the control frames that came between them. */
export function FrameStrip({ frames, offset, total, shown, isWrong, onShow, onPart, onEntry }: Props) {
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    strip.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [shown])
  return (
    <div className={classes['strip']}>
      {offset > 0 ? (
        <IconButton icon="left" label="Frames before" onClick={() => onPart(Math.max(0, offset - part))} />
      ) : null}
      <div ref={strip} role="group" aria-label="Frames of the message">
        {frames.flatMap((frame, index) => [
          <button
            key={index}
            type="button"
            aria-pressed={offset + index === shown}
            onClick={() => onShow(offset + index)}
            className={classes['chip']}
          >
            <small>{count(offset + index + 1)}</small>
            {opcodeName(frame.opcode)} <span>FIN={frame.fin ? 1 : 0}</span> <small>{bytes(frame.length)}</small>
            {isWrong(frame) ? <Icon name="alert" size={14} /> : null}
          </button>,
          ...(frame.between ?? []).map((sequence) => (
            <button
              key={`between ${sequence}`}
              type="button"
              className={classes['chip']}
              data-between
              title={`Entry ${count(sequence)} came between`}
              onClick={() => onEntry(sequence)}
            >
              control <small>#{count(sequence)}</small>
            </button>
          )),
        ])}
      </div>
      {offset + frames.length < total ? (
        <IconButton icon="right" label="Frames after" onClick={() => onPart(offset + part)} />
      ) : null}
    </div>
  )
}
