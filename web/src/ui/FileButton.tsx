import { Button, type ButtonProps } from '@mantine/core'
import { useRef } from 'react'
import { Icon } from './Icon'
import { IconButton } from './IconButton'

interface Props extends Pick<ButtonProps, 'variant'> {
  label: string
  accept?: string
  /** Several files may be chosen, and each is handed on. */
  multiple?: boolean
  /** There is no room for its name. */
  short?: boolean
  onFile: (file: File) => void
}

/** A button that asks for a file. */
export function FileButton({ label, accept, variant = 'subtle', multiple = false, short = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={(event) => {
          for (const file of event.currentTarget.files ?? []) onFile(file)
          event.currentTarget.value = ''
        }}
      />
      {short ? (
        <IconButton icon="file" label={label} onClick={() => input.current?.click()} />
      ) : (
        <Button variant={variant} leftSection={<Icon name="file" />} onClick={() => input.current?.click()}>
          {label}
        </Button>
      )}
    </>
  )
}
