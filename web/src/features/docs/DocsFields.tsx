import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'

interface Props {
  label: string
  value: string
  wrong?: string | undefined
  placeholder?: string
  type?: 'text' | 'password'
  mono?: boolean
  width?: number
  onDone: (value: string) => void
}

/** A line of text that is kept when it is left, or by Enter. */
export function Line({ label, value, wrong, placeholder, type = 'text', mono, width, onDone }: Props) {
  const [text, setText] = useState(value)
  const done = () => (text === value ? undefined : onDone(text))
  return (
    <TextInput
      type={type}
      aria-label={label}
      value={text}
      maw={width}
      placeholder={placeholder}
      error={wrong}
      autoComplete="off"
      spellCheck={false}
      classNames={mono ? { input: 'mono' } : {}}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => (event.key === 'Enter' ? done() : undefined)}
    />
  )
}

/** A text of many lines (Markdown) that is kept when it is left. */
export function Markdown({ label, value, onDone }: { label: string; value: string; onDone: (value: string) => void }) {
  const [text, setText] = useState(value)
  return (
    <Textarea
      aria-label={label}
      value={text}
      autosize
      minRows={3}
      maxRows={18}
      placeholder="Markdown; a block ```mermaid is drawn"
      classNames={{ input: 'mono' }}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => (text === value ? undefined : onDone(text))}
    />
  )
}
