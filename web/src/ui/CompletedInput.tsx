import { Autocomplete, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import classes from './CompletedInput.module.css'

export interface Proposed {
  value: string
  /** What it is, beside it. */
  about?: string | undefined
}

interface Props {
  id?: string | undefined
  /** Its name, where no label of the page names it. */
  label?: string | undefined
  /** The name is also shown, above. */
  labelled?: boolean
  value: string
  /** None where nothing is ever known: then it is a plain field. */
  proposals: readonly Proposed[] | undefined
  placeholder?: string
  /** What stands there is code. */
  code?: boolean
  /** What is wrong with a text, in words or not. */
  fault?: (text: string) => string | boolean
  /** It is asked for just now. */
  begun?: boolean
  /** Takes each letter as it is typed. Without it, what is typed counts when it is chosen or the field is left. */
  onType?: (text: string) => void
  onDone?: ((text: string) => void) | undefined
  onKey?: (key: string) => void
}

/** A field for a text that is completed by what is known, and may be another one. */
export function CompletedInput(props: Props) {
  const { id, label, labelled, value, proposals, placeholder, code, fault, begun, onType, onDone, onKey } = props
  const [typed, setTyped] = useState<string>()
  const about = new Map(proposals?.map((each) => [each.value, each.about]))
  const now = onType ? value : (typed ?? value)
  const done = (text: string) => {
    setTyped(undefined)
    onDone?.(text)
  }
  const type = onType ?? setTyped
  const field = {
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : labelled ? { label, size: 'xs' } : { 'aria-label': label }),
    ...(placeholder === undefined ? {} : { placeholder }),
    value: now,
    error: fault?.(now) ?? false,
    spellCheck: false,
    autoComplete: 'off',
    ref: (input: HTMLInputElement | null) => {
      if (begun) input?.focus()
    },
    onBlur: () => (onType || typed !== undefined ? done(typed ?? value) : undefined),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      // Enter takes what is marked in the list first.
      if (event.key === 'Enter' && isMarked(event.currentTarget)) return
      if (event.key === 'Escape') setTyped(undefined)
      if (event.key === 'Enter' && typed !== undefined) done(typed)
      onKey?.(event.key)
    },
  }
  const input = code ? 'mono' : ''
  if (!proposals) {
    return <TextInput {...field} classNames={{ input }} onChange={(event) => type(event.currentTarget.value)} />
  }
  return (
    <Autocomplete
      {...field}
      data={[...about.keys()]}
      limit={200}
      maxDropdownHeight="none"
      withScrollArea={false}
      comboboxProps={{
        shadow: 'md',
        width: 'max-content',
        position: 'bottom-start',
        portalProps: { target: landmark() },
      }}
      classNames={{ input, dropdown: classes['dropdown'] ?? '', options: classes['options'] ?? '' }}
      renderOption={({ option }) => (
        <span className={classes['option']}>
          <span className={code ? 'mono' : ''}>{option.value}</span>
          {about.get(option.value) === undefined ? null : <small>{about.get(option.value)}</small>}
        </span>
      )}
      onChange={type}
      onOptionSubmit={(text) => (onType ? undefined : done(text))}
      onFocus={(event) => (onType ? undefined : event.currentTarget.select())}
    />
  )
}

/** Whether one is marked in the open list of a field. */
function isMarked(field: HTMLInputElement): boolean {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  return Boolean(list?.querySelector('[data-combobox-selected]'))
}

/** The list belongs to the content of the page, as its field does. */
function landmark(): HTMLElement {
  return document.querySelector('main') ?? document.body
}
