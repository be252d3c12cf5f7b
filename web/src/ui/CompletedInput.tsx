import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
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
  proposals: readonly Proposed[]
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
  const about = new Map(proposals.map((each) => [each.value, each.about]))
  const now = onType ? value : (typed ?? value)
  const done = (text: string) => {
    setTyped(undefined)
    onDone?.(text)
  }
  return (
    <Autocomplete
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : labelled ? { label, size: 'xs' } : { 'aria-label': label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      data={[...about.keys()]}
      value={now}
      error={fault?.(now) ?? false}
      spellCheck={false}
      autoComplete="off"
      limit={200}
      maxDropdownHeight="none"
      withScrollArea={false}
      comboboxProps={{
        shadow: 'md',
        width: 'max-content',
        position: 'bottom-start',
        portalProps: { target: landmark() },
      }}
      classNames={{ input: code ? 'mono' : '', dropdown: classes['dropdown'] ?? '', options: classes['options'] ?? '' }}
      renderOption={({ option }) => (
        <span className={classes['option']}>
          <span className={code ? 'mono' : ''}>{option.value}</span>
          {about.get(option.value) === undefined ? null : <small>{about.get(option.value)}</small>}
        </span>
      )}
      ref={(input) => {
        if (begun) input?.focus()
      }}
      onChange={onType ?? setTyped}
      onOptionSubmit={(text) => (onType ? undefined : done(text))}
      onFocus={(event) => (onType ? undefined : event.currentTarget.select())}
      onBlur={() => (onType || typed !== undefined ? done(typed ?? value) : undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(undefined)
        if (event.key === 'Enter' && typed !== undefined) done(typed)
        onKey?.(event.key)
      }}
    />
  )
}

/** The list belongs to the content of the page, as its field does. */
function landmark(): HTMLElement {
  return document.querySelector('main') ?? document.body
}
