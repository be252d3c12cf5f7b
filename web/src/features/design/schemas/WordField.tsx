import { Button, Switch, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { CompletedInput } from '../../../ui/CompletedInput'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { formatsFor, type Keyword } from './keywords'
import classes from './Schemas.module.css'

interface Props {
  keyword: Keyword
  types: readonly string[]
  value: unknown
  /** `undefined` takes the word away. */
  onSet: (value: unknown) => void
}

/** One word of a schema. */
export function WordField({ keyword: { word, label, editor }, types, value, onSet }: Props) {
  const text = typeof value === 'string' ? value : ''
  const put = (next: string) => onSet(next === '' ? undefined : next)
  switch (editor) {
    case 'flag':
      return (
        <Switch
          label={label}
          checked={value === true}
          onChange={(event) => onSet(event.currentTarget.checked ? true : undefined)}
        />
      )
    case 'prose':
      return (
        <Textarea
          label={label}
          autosize
          minRows={1}
          maxRows={8}
          value={text}
          onChange={(event) => put(event.currentTarget.value)}
        />
      )
    case 'format':
      return (
        <CompletedInput
          label={label}
          labelled
          value={text}
          proposals={formatsFor(types).map((value) => ({ value }))}
          onType={put}
        />
      )
    case 'text':
      return (
        <TextInput
          label={label}
          value={text}
          spellCheck={false}
          {...(word === 'pattern' ? { classNames: { input: 'mono' } } : {})}
          onChange={(event) => put(event.currentTarget.value)}
        />
      )
    case 'number':
    case 'count':
      return <ValueField label={label} value={value} read={editor === 'count' ? count : number} onSet={onSet} />
    case 'json':
      return (
        <ValueField
          label={label}
          value={value}
          isText={isOnlyText(types)}
          read={(typed) => json(typed, types)}
          onSet={onSet}
        />
      )
    case 'list':
      return <ListField label={label} types={types} value={value} onSet={onSet} />
  }
}

type Reading = { value: unknown } | { wrong: string }

function number(text: string): Reading {
  const value = Number(text)
  return Number.isFinite(value) ? { value } : { wrong: 'A number is expected' }
}

function count(text: string): Reading {
  return /^\d{1,15}$/.test(text) ? { value: Number(text) } : { wrong: 'A whole number from 0 is expected' }
}

function isOnlyText(types: readonly string[]): boolean {
  return types.length === 1 && types[0] === 'string'
}

/** What was typed as a value: text as it is where only text can be, else JSON. */
export function json(text: string, types: readonly string[]): Reading {
  if (isOnlyText(types)) return { value: text }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    const mayBeText = types.length === 0 || types.includes('string')
    return mayBeText && !/^\s*["{[]/.test(text)
      ? { value: text }
      : { wrong: 'JSON is expected, such as 1, true or "text"' }
  }
}

/** How a value is typed. */
export function written(value: unknown, isText: boolean): string {
  if (value === undefined) return ''
  if (typeof value === 'string' && (isText || !/^\s*(["{[\d-]|true$|false$|null$|$)/.test(value))) return value
  return JSON.stringify(value)
}

interface ValueProps {
  label: string
  value: unknown
  isText?: boolean
  read: (text: string) => Reading
  onSet: (value: unknown) => void
}

/** A field whose text is read before it counts. */
export function ValueField({ label, value, isText = false, read, onSet }: ValueProps) {
  const saved = written(value, isText)
  const [typed, setTyped] = useState<string>()
  const text = typed ?? saved
  const reading = text === '' ? { value: undefined } : read(text)
  return (
    <TextInput
      label={label}
      value={text}
      spellCheck={false}
      autoComplete="off"
      error={'wrong' in reading ? reading.wrong : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value
        setTyped(next)
        const meant = next === '' ? { value: undefined } : read(next)
        if ('value' in meant) onSet(meant.value)
      }}
      onBlur={() => ('wrong' in reading ? undefined : setTyped(undefined))}
    />
  )
}

function ListField({ label, types, value, onSet }: Pick<Props, 'types' | 'value' | 'onSet'> & { label: string }) {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  const put = (next: readonly unknown[]) => onSet(next.length === 0 ? undefined : next)
  const fresh = isOnlyText(types) || types.length === 0 ? 'value' : types.includes('boolean') ? true : 0
  return (
    <div role="group" aria-label={label} className={classes['values']}>
      <span>{label}</span>
      {list.map((each, index) => (
        <div key={index}>
          <ValueField
            label={`${label} ${index + 1}`}
            value={each}
            isText={isOnlyText(types)}
            read={(text) => json(text, types)}
            onSet={(next) => (next === undefined ? undefined : put(list.map((old, at) => (at === index ? next : old))))}
          />
          <IconButton
            icon="close"
            iconSize={12}
            label={`Remove ${label} ${index + 1}`}
            onClick={() => put(list.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button variant="subtle" leftSection={<Icon name="plus" size={12} />} onClick={() => put([...list, fresh])}>
        Add {label === 'Values' ? 'value' : 'example'}
      </Button>
    </div>
  )
}
