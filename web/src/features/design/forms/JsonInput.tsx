import { Textarea } from '@mantine/core'
import { useState } from 'react'
import classes from './Forms.module.css'
import type { Json } from './trees'

interface JsonInputProps {
  id?: string
  label: string
  value: Json
  onSet: (value: Json) => void
}

/** Any value, written as JSON; a text may stand without its quotes. */
export function JsonInput({ id, label, value, onSet }: JsonInputProps) {
  const [draft, setDraft] = useState<string>()
  const said = value === undefined ? '' : JSON.stringify(value, null, 2)
  const text = draft ?? said
  const read = (next: string) => {
    setDraft(next)
    const trimmed = next.trim()
    try {
      onSet(trimmed === '' ? undefined : JSON.parse(trimmed))
    } catch {
      if (!/^[[{"]/.test(trimmed)) onSet(next)
    }
  }
  const broken = draft !== undefined && /^\s*[[{"]/.test(draft) && !isJson(draft)
  return (
    <>
      <Textarea
        {...(id === undefined ? { 'aria-label': label } : { id })}
        value={text}
        autosize
        minRows={1}
        maxRows={16}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        onChange={(event) => read(event.currentTarget.value)}
        onBlur={() => (broken ? undefined : setDraft(undefined))}
      />
      {broken ? <p className={classes['wrong']}>This is no JSON yet; what was there before stays</p> : null}
    </>
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
