import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref } from 'react'
import { useKnownNames } from '../features/variables/known'
import { segments } from '../features/variables/template'
import { Completions } from './Completions'
import classes from './VariableInput.module.css'
import { useCompletion } from './useCompletion'
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
  /** What is offered while one types, and by Ctrl Space. */
  words?: readonly string[] | undefined
  /** A field of free text whose `words` are its usual values. */
  role?: 'combobox'
  /** Takes a pasted text in place of the field, when it says so. */
  onPaste?: (text: string) => boolean
}

/**
 * A line of text in which `{{variables}}` are drawn as chips, explained on hover and completed behind `{{`. It is a
 * plain text field with a drawing under it, so that typing, selection and undo are the browser's own.
 */
export function VariableInput(props: VariableInputProps) {
  const { label, value, onChange, placeholder, wrong, disabled, draw, onEnter, onBlur, ref, bare, words } = props
  const { describedBy, onPaste, role } = props
  const list = useId()
  const under = useRef<HTMLDivElement>(null)
  const [hovered, setHovered] = useState<HTMLElement>()
  const completion = useCompletion(value, words, onChange)
  const { proposals, chosen } = completion
  const offers = proposals.length > 0

  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (completion.press(event)) {
      event.preventDefault()
      event.stopPropagation()
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
        role={role}
        aria-expanded={role === 'combobox' ? offers : undefined}
        aria-controls={offers ? list : undefined}
        aria-activedescendant={offers && chosen !== undefined ? `${list}-${chosen}` : undefined}
        aria-autocomplete="list"
        value={value}
        placeholder={placeholder}
        disabled={disabled}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => {
          onChange(event.currentTarget.value)
          completion.typed(event.currentTarget.selectionStart ?? undefined)
        }}
        onClick={() => (value === '' || role === 'combobox' ? completion.ask() : undefined)}
        onPaste={(event) => {
          if (onPaste?.(event.clipboardData.getData('text/plain'))) event.preventDefault()
        }}
        onKeyDown={key}
        onMouseMove={hover}
        onMouseLeave={() => setHovered(undefined)}
        onScroll={(event) => {
          if (under.current) under.current.scrollLeft = event.currentTarget.scrollLeft
        }}
        onBlur={() => {
          completion.close()
          onBlur?.()
        }}
      />
      {offers ? <Completions id={list} {...completion} onChoose={completion.take} /> : null}
      {hovered?.isConnected && !offers ? <VariableTip chip={hovered} /> : null}
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
