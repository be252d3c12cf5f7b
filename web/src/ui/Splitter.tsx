import type { KeyboardEvent, PointerEvent } from 'react'
import classes from './Splitter.module.css'

interface Props {
  label: string
  /** Which way the line runs. */
  orientation: 'vertical' | 'horizontal'
  value: number
  min: number
  max: number
  /** The pane that `value` measures lies after the line (right of it or under it). */
  after?: boolean
  onChange: (value: number) => void
  onReset: () => void
}

/** A line between two panes: dragged, moved by arrow keys in steps of 16, put back by a double click. */
export function Splitter({ label, orientation, value, min, max, after, onChange, onReset }: Props) {
  const vertical = orientation === 'vertical'
  const within = (wanted: number) => Math.round(Math.min(Math.max(wanted, min), Math.max(min, max)))
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    const line = event.currentTarget
    const start = vertical ? event.clientX : event.clientY
    line.setPointerCapture(event.pointerId)
    const move = (to: globalThis.PointerEvent) => {
      const by = (vertical ? to.clientX : to.clientY) - start
      onChange(within(value + (after ? -by : by)))
    }
    line.addEventListener('pointermove', move)
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), { once: true })
  }
  const step = (event: KeyboardEvent) => {
    const grow = after ? -16 : 16
    const by = { ArrowLeft: -grow, ArrowUp: -grow, ArrowRight: grow, ArrowDown: grow }[event.key]
    const to = { Home: min, End: max }[event.key] ?? (by === undefined ? undefined : value + by)
    if (to === undefined) return
    event.preventDefault()
    onChange(within(to))
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator is a control (ARIA 1.2)
    <div
      role="separator"
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={within(value)}
      aria-valuemin={min}
      aria-valuemax={Math.max(min, Math.round(max))}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      className={classes['splitter']}
      onPointerDown={drag}
      onDoubleClick={onReset}
      onKeyDown={step}
    />
  )
}
