import { Button, type ButtonProps } from '@mantine/core'
import { useRef } from 'react'
import { Icon } from './Icon'

interface Props extends Pick<ButtonProps, 'variant'> {
  label: string
  accept?: string
  onFile: (file: File) => void
}

/** A button that asks for a file. */
export function FileButton({ label, accept, variant = 'subtle', onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
      <Button variant={variant} leftSection={<Icon name="file" />} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
