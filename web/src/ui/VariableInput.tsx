import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref } from 'react'
import { proposed, useKnownNames } from '../features/variables/known'
import { openName, segments } from '../features/variables/template'
import { Completions } from './Completions'
import classes from './VariableInput.module.css'
import { VariableTip } from './VariableTip'

export interface VariableInputProps {
  /** Accessible name. */
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Why the value is wrong; the field is marked and described by it. */
  wrong?: string | undefined
  disabled?: boolean
  /** Drawn in place of the plain text; it must draw the same characters. */
  draw?: (value: string) => ReactNode
  onEnter?: () => void
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
  /** No border of its own (in a grid it stands in the cell). */
  bare?: boolean
  describedBy?: string | undefined
}

/**
 * A line of text in which `{{variables}}` are drawn as chips, explained on hover and completed behind `{{`. It is a
 * plain text field with a drawing under it, so that typing, selection and undo are the browser's own.
 */
export function VariableInput(props: VariableInputProps) {
  const { label, value, onChange, placeholder, wrong, disabled, draw, onEnter, onBlur, ref, bare, describedBy } = props
  const known = useKnownNames()
  const list = useId()
  const under = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState<number>()
  const [chosen, setChosen] = useState(0)
  const [hovered, setHovered] = useState<HTMLElement>()
  const open = caret === undefined ? undefined : openName(value, caret)
  const proposals = open ? proposed(known, open.typed) : []

  const insert = (name: string) => {
    if (!open || caret === undefined) return
    const rest = value.slice(caret).replace(/^[^{}\s]*\}\}/, '')
    onChange(`${value.slice(0, open.from)}${name}}}${rest}`)
    setCaret(undefined)
  }

  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosenName = proposals[chosen % Math.max(1, proposals.length)]?.name
    if (chosenName && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') setCaret(undefined)
      else if (event.key === 'Enter' || event.key === 'Tab') insert(chosenName)
      else setChosen((chosen + (event.key === 'ArrowDown' ? 1 : proposals.length - 1)) % proposals.length)
    } else if (event.key === 'Enter' && onEnter) onEnter()
  }

  const hover = (event: MouseEvent<HTMLInputElement>) => {
    const chip = chipAt(under.current, event.clientX, event.clientY)
    if (chip !== hovered) setHovered(chip)
    const title = chip ? '' : (wrong ?? '')
    if (event.currentTarget.title !== title) event.currentTarget.title = title
  }

  return (
    <div
      className={classes['field']}
      data-bare={bare}
      data-wrong={wrong !== undefined || undefined}
      data-disabled={disabled}
    >
      <div ref={under} className={classes['under']} aria-hidden="true">
        {draw ? draw(value) : <Drawn value={value} />}
      </div>
      <input
        ref={ref}
        type="text"
        className={classes['input']}
        aria-label={label}
        aria-invalid={wrong !== undefined || undefined}
        aria-describedby={describedBy}
        aria-controls={proposals.length > 0 ? list : undefined}
        aria-activedescendant={proposals.length > 0 ? `${list}-${chosen % proposals.length}` : undefined}
        aria-autocomplete="list"
        value={value}
        placeholder={placeholder}
        disabled={disabled}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => {
          onChange(event.currentTarget.value)
          setCaret(event.currentTarget.selectionStart ?? undefined)
          setChosen(0)
        }}
        onKeyDown={key}
        onMouseMove={hover}
        onMouseLeave={() => setHovered(undefined)}
        onScroll={(event) => {
          if (under.current) under.current.scrollLeft = event.currentTarget.scrollLeft
        }}
        onBlur={() => {
          setCaret(undefined)
          onBlur?.()
        }}
      />
      {proposals.length > 0 ? (
        <Completions id={list} proposals={proposals} chosen={chosen % proposals.length} onChoose={insert} />
      ) : null}
      {hovered?.isConnected && proposals.length === 0 ? <VariableTip chip={hovered} /> : null}
    </div>
  )
}

/** The chip under the pointer; the field itself lies over it. */
function chipAt(under: HTMLElement | null, x: number, y: number): HTMLElement | undefined {
  for (const chip of under?.querySelectorAll<HTMLElement>('[data-name]') ?? []) {
    const { left, right, top, bottom } = chip.getBoundingClientRect()
    if (x >= left && x <= right && y >= top && y <= bottom) return chip
  }
  return undefined
}

/** A text with its variables as chips. */
export function Drawn({ value }: { value: string }) {
  const known = useKnownNames()
  return segments(value).map((part, index) =>
    part.name === undefined ? (
      part.text
    ) : (
      <span key={index} className={classes['chip']} data-name={part.name} data-unknown={!known.has(part.name)}>
        {part.text}
      </span>
    ),
  )
}
