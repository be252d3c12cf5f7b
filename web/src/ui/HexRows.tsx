import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import { asciiOf, hexOf, hexPair } from '../format/bytes'
import { Rows } from './rows/Rows'
import { useSheet } from './rows/useSheet'
import { useWindow } from './rows/useWindow'
import classes from './HexRows.module.css'

const lineHeight = 20

interface Props {
  /** Accessible name. */
  label: string
  bytes: Uint8Array
  /** What is drawn under a byte; its fields are named in `data-field`. */
  fields?: (index: number) => { names: string; drawn: ReactNode } | undefined
  /** Bytes to bring into view. */
  show?: number | undefined
}

interface Range {
  from: number
  to: number
}

/** Bytes as offset, hexadecimal digits and characters. A selection is lit in both columns and copied as digits. */
export function HexRows({ label, bytes, fields, show }: Props) {
  const sheet = useSheet()
  const perRow = perRowIn(sheet.width)
  const count = Math.ceil(bytes.length / perRow)
  const window = useWindow(sheet, { count, lineHeight })
  const [range, setRange] = useState<Range>()
  const dragging = useRef(false)
  const from = range ? Math.min(range.from, range.to) : -1
  const to = range ? Math.max(range.from, range.to) : -1

  useEffect(() => {
    if (show !== undefined) window.reveal(Math.floor(show / perRow), 'middle')
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when it is asked for
  }, [show])

  const press = (event: PointerEvent) => {
    const at = byteAt(event.target)
    if (at === undefined || event.button !== 0) return
    dragging.current = true
    setRange((now) => ({ from: event.shiftKey && now ? now.from : at, to: at }))
  }
  const drag = (event: PointerEvent) => {
    const at = dragging.current && event.buttons === 1 ? byteAt(event.target) : undefined
    if (at !== undefined) setRange((now) => ({ from: now?.from ?? at, to: at }))
  }
  const key = (event: KeyboardEvent) => {
    if (event.altKey) return
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') setRange({ from: 0, to: bytes.length - 1 })
    else {
      if (event.ctrlKey || event.metaKey) return
      const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -perRow, ArrowDown: perRow }
      const step = steps[event.key]
      const at = range?.to ?? -1
      const ends: Record<string, number> = { Home: 0, End: bytes.length - 1 }
      const wanted = step === undefined ? ends[event.key] : at + (at < 0 ? 1 : step)
      if (wanted === undefined) return
      const next = Math.max(0, Math.min(wanted, bytes.length - 1))
      setRange({ from: event.shiftKey && range ? range.from : next, to: next })
      window.reveal(Math.floor(next / perRow))
    }
    event.preventDefault()
  }
  const copy = (event: ClipboardEvent) => {
    if (!range) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', hexOf(bytes.subarray(from, to + 1)))
  }

  const lit = (index: number) => (index >= from && index <= to ? true : undefined)
  return (
    <Rows
      role="grid"
      label={label}
      aria-rowcount={count}
      code
      sheet={sheet}
      window={window}
      className={classes['hex'] ?? ''}
      data-row={perRow}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={() => (dragging.current = false)}
      onKeyDown={key}
      onCopy={copy}
    >
      {(line, drawnAs, top) => {
        const start = line * perRow
        const part = Array.from(bytes.subarray(start, start + perRow))
        return (
          <div key={drawnAs} role="row" aria-rowindex={line + 1} className={classes['row']} style={{ top }}>
            <span role="rowheader" className={classes['offset']}>
              {start.toString(16).padStart(bytes.length > 0xffff ? 6 : 4, '0')}
            </span>
            <span role="gridcell" className={classes['bytes']}>
              {part.map((byte, column) => {
                const field = fields?.(start + column)
                return (
                  <span
                    key={column}
                    data-byte={start + column}
                    data-field={field?.names}
                    data-lit={lit(start + column)}
                  >
                    {hexPair(byte)}
                    {field?.drawn}
                  </span>
                )
              })}
            </span>
            <span role="gridcell" className={classes['ascii']}>
              {part.map((byte, column) => (
                <span key={column} data-byte={start + column} data-lit={lit(start + column)}>
                  {asciiOf(byte)}
                </span>
              ))}
            </span>
          </div>
        )
      }}
    </Rows>
  )
}

function perRowIn(width: number): number {
  const fitting = Math.floor((width - 88) / 29)
  if (fitting >= 32) return 32
  return fitting >= 16 ? 16 : fitting >= 12 ? 12 : 8
}

function byteAt(target: EventTarget): number | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-byte]') : null
  return cell ? Number(cell.dataset['byte']) : undefined
}
