import { useMemo, useState } from 'react'
import type { Direction, Entry, FrameTrace } from '../../../api/types'
import { bytesOfBase64, bytesOfHex, masked } from '../../../format/bytes'
import { count } from '../../../format/numbers'
import { Segmented } from '../../../ui/Segmented'
import { exactTime } from '../../timeline/times'
import { HexRows } from '../../../ui/HexRows'
import { joined } from '../payload'
import { BitRows } from './BitRows'
import { bitsIn, fieldsOf, fieldsOfByte, type Field } from './fields'
import { FieldTable } from './FieldTable'
import classes from './Frames.module.css'
import { FrameStrip, part } from './FrameStrip'

interface Props {
  entry: Entry
  /** Frames of the entry from `offset` on. */
  frames: readonly FrameTrace[]
  offset: number
  total: number
  direction: Direction
  shown: number
  onShow: (index: number) => void
  onPart: (offset: number) => void
  onEntry: (sequence: number) => void
}

/** The frames of an entry, one of them drawn bit by bit. */
export function FramesView(props: Props) {
  const { entry, frames, offset, total, direction, shown, onShow } = props
  const compressed = entry.compressed ?? false
  const index = Math.max(0, Math.min(shown - offset, frames.length - 1))
  const frame = frames[index]
  const isWrong = (each: FrameTrace) => fieldsOf(each, direction, compressed).some(({ wrong }) => wrong)
  return (
    <>
      {total > 1 || frames.some((each) => (each.between ?? []).length > 0) ? (
        <FrameStrip
          frames={frames}
          offset={offset}
          total={total}
          shown={offset + index}
          isWrong={isWrong}
          onShow={onShow}
          onPart={(to) => {
            props.onPart(to)
            onShow(Math.floor(to / part) * part)
          }}
          onEntry={props.onEntry}
        />
      ) : null}
      {frame ? (
        <OneFrame
          key={`${entry.sequence} ${offset + index}`}
          frame={frame}
          number={offset + index + 1}
          total={total}
          direction={direction}
          compressed={compressed}
          time={exactTime(entry.time, frame.at - entry.at)}
        />
      ) : null}
    </>
  )
}

interface OneProps {
  frame: FrameTrace
  number: number
  total: number
  direction: Direction
  compressed: boolean
  time: string
}

function OneFrame({ frame, number, total, direction, compressed, time }: OneProps) {
  const [hot, setHot] = useState<Field['key']>()
  const [payload, setPayload] = useState<'wire' | 'unmasked'>('wire')
  const fields = useMemo(() => fieldsOf(frame, direction, compressed), [frame, direction, compressed])
  const wire = useMemo(() => joined([bytesOfHex(frame.header), bytesOfBase64(frame.payload)]), [frame])
  const shown = useMemo(() => {
    if (payload === 'wire' || frame.maskKey === undefined) return wire
    return joined([bytesOfHex(frame.header), masked(bytesOfBase64(frame.payload), bytesOfHex(frame.maskKey))])
  }, [wire, payload, frame])
  const cut = wire.length < frame.header.length / 2 + frame.length
  return (
    <div
      className={classes['frame']}
      data-hot={hot}
      onPointerOver={(event) => {
        const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-byte]') : null
        if (cell) setHot(cell.dataset['field']?.split(' ').at(-1) as Field['key'] | undefined)
      }}
    >
      <BitRows fields={fields} wire={wire} onHot={setHot} />
      <div className={classes['caption']}>
        Frame {count(number)} of {count(total)}
        <span>
          offset {count(frame.offset)} in the stream · {time}
          {cut ? ` · first ${count(wire.length)} bytes` : ''}
        </span>
        {frame.masked && frame.length > 0 ? (
          <Segmented
            label="Payload"
            value={payload}
            segments={[
              { key: 'wire', label: direction === 'sent' ? 'As sent' : 'As received' },
              { key: 'unmasked', label: 'Unmasked' },
            ]}
            onChange={setPayload}
          />
        ) : null}
      </div>
      <div className={classes['both']}>
        <FieldTable fields={fields} onHot={setHot} />
        <HexRows label="Bytes of the frame" bytes={shown} fields={(at) => drawnField(fields, at)} />
      </div>
    </div>
  )
}

/** What lies under a byte: a stripe for each of its fields, as wide as its bits. */
function drawnField(fields: readonly Field[], index: number) {
  const own = index < 14 ? fieldsOfByte(fields, index) : fields.filter(({ key }) => key === 'payload')
  if (own.length === 0) return undefined
  const names = own.map(({ key }) => key).join(' ')
  if (own.length === 1) return { names, drawn: null }
  const drawn = (
    <s>
      {own.map((field) => (
        <u key={field.key} data-field={field.key} style={{ flex: bitsIn(field, index) }} />
      ))}
    </s>
  )
  return { names, drawn }
}
