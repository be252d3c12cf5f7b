import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import classes from './Segmented.module.css'

export interface Segment<Key extends string> {
  key: Key
  /** Accessible name. */
  label: string
  /** What is drawn, when it is not the name. */
  drawn?: ReactNode
}

interface Props<Key extends string> {
  label: string
  segments: Segment<Key>[]
  value: Key
  onChange: (key: Key) => void
  mono?: boolean
  /** Id of the panel that they show: then they are tabs. */
  panel?: string
}

/** A choice of a few, all in view: a radio group or a list of tabs, drawn as segments. */
export function Segmented<Key extends string>({ label, segments, value, onChange, mono, panel }: Props<Key>) {
  const group = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = segments.findIndex((segment) => segment.key === value)
    const to = { ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1 }[event.key]
    const next = to === undefined ? undefined : segments[(to + segments.length) % segments.length]
    if (!next) return
    event.preventDefault()
    onChange(next.key)
    group.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus()
  }
  return (
    <div
      ref={group}
      role={panel === undefined ? 'radiogroup' : 'tablist'}
      aria-label={label}
      className={classes['group']}
      data-mono={mono}
    >
      {segments.map((segment) => (
        <button
          key={segment.key}
          type="button"
          role={panel === undefined ? 'radio' : 'tab'}
          id={panel === undefined ? undefined : `${panel}-${segment.key}`}
          data-key={segment.key}
          aria-controls={panel}
          aria-checked={panel === undefined ? segment.key === value : undefined}
          aria-selected={panel === undefined ? undefined : segment.key === value}
          aria-label={segment.drawn ? segment.label : undefined}
          title={segment.drawn ? segment.label : undefined}
          tabIndex={segment.key === value ? 0 : -1}
          className={classes['segment']}
          onClick={() => onChange(segment.key)}
          onKeyDown={move}
        >
          {segment.drawn ?? segment.label}
        </button>
      ))}
    </div>
  )
}
