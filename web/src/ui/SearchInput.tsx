import { TextInput, type TextInputProps } from '@mantine/core'
import { Icon } from './Icon'

interface Props extends Pick<TextInputProps, 'flex' | 'maw' | 'miw' | 'onKeyDown'> {
  /** Accessible name. */
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
}

/** A field for words that narrow what is listed. */
export function SearchInput({ label, onChange, flex = 1, ...props }: Props) {
  return (
    <TextInput
      flex={flex}
      type="search"
      aria-label={label}
      leftSection={<Icon name="search" size={14} />}
      leftSectionWidth={26}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...props}
    />
  )
}
