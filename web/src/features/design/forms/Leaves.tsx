import { Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { IconButton } from '../../../ui/IconButton'
import { Select } from '../../../ui/Select'
import type { FieldProblem } from './context'
import { ExampleField } from './ExampleField'
import classes from './Forms.module.css'
import { HandedField } from './HandedField'
import { JsonInput } from './JsonInput'
import { Row } from './rows'
import type { Field } from './table'
import type { Json } from './trees'

export interface LeafProps {
  field: Field
  value: Json
  wrong: FieldProblem | undefined
  /** Gives it a value; `undefined` takes it away. */
  onSet: (value: Json) => void
}

/** A field that holds one value. */
export function Leaf(props: LeafProps) {
  const { type } = props.field
  switch (type.is) {
    case 'flag':
      return <Flag {...props} />
    case 'truth':
      return <Choice {...props} choices={['true', 'false']} read={(text) => text === 'true'} />
    case 'choice':
      return <Choice {...props} choices={type.of} read={(text) => text} />
    case 'texts':
      return <Texts {...props} />
    case 'value':
      return <Value {...props} />
    case 'example':
      return <ExampleField {...props} />
    case 'text':
    case 'code':
    case 'markdown':
      return <Text {...props} />
    case 'schema':
    case 'object':
    case 'list':
    case 'map':
    case 'reference':
    case 'references':
    case 'guided':
    case 'elsewhere':
    case 'operation':
    case 'location':
      return null
    case 'handed':
      return <HandedField {...props} />
  }
}

function Text({ field, value, wrong, onSet }: LeafProps) {
  const text = typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
  const common = {
    value: text,
    spellCheck: field.type.is !== 'code',
    autoComplete: 'off',
    classNames: { input: field.type.is === 'code' ? 'mono' : '' },
    // A member that says nothing goes; while one types it stays, with what is written beside it.
    onBlur: () => (value === '' && !field.required ? onSet(undefined) : undefined),
  }
  return (
    <Row label={field.label} required={field.required} wrong={wrong}>
      {(id) =>
        field.type.is === 'markdown' ? (
          <Textarea
            id={id}
            {...common}
            autosize
            minRows={1}
            maxRows={14}
            onChange={(event) => onSet(event.currentTarget.value)}
          />
        ) : (
          <TextInput id={id} {...common} onChange={(event) => onSet(event.currentTarget.value)} />
        )
      }
    </Row>
  )
}

function Flag({ field, value, wrong, onSet }: LeafProps) {
  return (
    <Row label={field.label} wrong={wrong}>
      {(id) => (
        <Switch
          id={id}
          checked={value === true}
          onChange={(event) => onSet(event.currentTarget.checked ? true : undefined)}
        />
      )}
    </Row>
  )
}

interface ChoiceProps extends LeafProps {
  choices: readonly string[]
  read: (text: string) => Json
}

function Choice({ field, value, wrong, onSet, choices, read }: ChoiceProps) {
  const now = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
  const known = now === '' || choices.includes(now) ? choices : [now, ...choices]
  return (
    <Row label={field.label} required={field.required} wrong={wrong}>
      {(id) => (
        <Select
          id={id}
          label={field.label}
          className={classes['choice'] ?? ''}
          value={now}
          choices={[
            ...(field.required && now !== '' ? [] : [{ value: '', label: 'As usual' }]),
            ...known.map((each) => ({ value: each, label: field.type.is === 'truth' ? spoken(each) : each })),
          ]}
          onChange={(next) => onSet(next === '' ? undefined : read(next))}
        />
      )}
    </Row>
  )
}

function spoken(truth: string): string {
  return truth === 'true' ? 'Yes' : 'No'
}

function Texts({ field, value, wrong, onSet }: LeafProps) {
  const list = Array.isArray(value) ? value.map(String) : []
  return (
    <Row label={field.label} required={field.required} wrong={wrong}>
      {(id) => <TextList id={id} label={field.label} list={list} onSet={onSet} />}
    </Row>
  )
}

interface TextListProps {
  id?: string
  label: string
  list: readonly string[]
  onSet: (list: Json) => void
}

/** A list of short texts: each can be taken away, another one added behind them. */
export function TextList({ id, label, list, onSet }: TextListProps) {
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() === '') return
    onSet([...list, text.trim()])
    setText('')
  }
  return (
    <div className={classes['texts']}>
      {list.map((each, index) => (
        <span key={index} className={classes['chip']}>
          {each}
          <IconButton
            icon="close"
            iconSize={12}
            label={`Remove ${each} from ${label}`}
            onClick={() => onSet(list.length === 1 ? undefined : list.toSpliced(index, 1))}
          />
        </span>
      ))}
      <TextInput
        {...(id === undefined ? { 'aria-label': label } : { id })}
        value={text}
        placeholder="Add"
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add()
        }}
      />
    </div>
  )
}

function Value({ field, value, wrong, onSet }: LeafProps) {
  return (
    <Row label={field.label} required={field.required} wrong={wrong}>
      {(id) => <JsonInput id={id} label={field.label} value={value} onSet={onSet} />}
    </Row>
  )
}
