import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import classes from './Select.module.css'

export interface Choice<Key extends string> {
  value: Key
  label: string
}

interface Props<Key extends string> extends Omit<NativeSelectProps, 'data' | 'onChange' | 'value' | 'label'> {
  /** Accessible name. */
  label: string
  choices: readonly Choice<Key>[]
  value: Key
  onChange: (value: Key) => void
}

/** A combobox with few choices: the browser's own select element, drawn as ours where the browser can. */
export function Select<Key extends string>({ label, choices, value, onChange, ...others }: Props<Key>) {
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
        if (chosen) onChange(chosen.value)
      }}
      classNames={{ input: classes['select'] ?? '', section: classes['section'] ?? '' }}
      {...others}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  )
}
