import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { CompletedInput, type Proposed } from '../../../ui/CompletedInput'
import { Icon } from '../../../ui/Icon'
import type { Target } from './context'
import classes from './Forms.module.css'
import { keyLabel } from './fresh'

interface Props {
  what: string
  of: string
  keyed: boolean
  /** Keys that are there. */
  taken: readonly string[]
  proposals: readonly Proposed[] | undefined
  /** What is shared and may be used here. */
  shared: readonly Target[]
  onAdd: (key: string) => void
  onShare: (target: Target, key: string) => void
}

/** The button that adds an item: a new one, by its key where it has one, or one that is shared. */
export function Adder({ what, of, keyed, taken, proposals, shared, onAdd, onShare }: Props) {
  const [asking, setAsking] = useState<Target | 'new'>()
  const begin = () => (keyed ? setAsking('new') : onAdd(''))
  if (asking !== undefined) {
    return (
      <KeyInput
        label={keyLabel(of)}
        taken={taken}
        proposals={asking === 'new' ? proposals : [{ value: asking.name }]}
        start={asking === 'new' || of === 'response' ? '' : asking.name}
        onCancel={() => setAsking(undefined)}
        onDone={(key) => {
          setAsking(undefined)
          if (asking === 'new') onAdd(key)
          else onShare(asking, key)
        }}
      />
    )
  }
  if (shared.length === 0) {
    return (
      <Button variant="subtle" leftSection={<Icon name="plus" />} aria-label={`Add ${what}`} onClick={begin}>
        Add
      </Button>
    )
  }
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<Icon name="plus" />}
          rightSection={<Icon name="down" size={12} />}
          aria-label={`Add ${what}`}
        >
          Add
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu'] ?? ''}>
        <Menu.Item onClick={begin}>New {what}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>Shared</Menu.Label>
        {shared.map((target) => (
          <Menu.Item key={target.ref} onClick={() => (keyed ? setAsking(target) : onShare(target, ''))}>
            {target.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface KeyProps {
  label: string
  taken: readonly string[]
  proposals: readonly Proposed[] | undefined
  start: string
  onCancel: () => void
  onDone: (key: string) => void
}

function KeyInput({ label, taken, proposals, start, onCancel, onDone }: KeyProps) {
  const [key, setKey] = useState(start)
  const wrong = taken.includes(key)
  const done = () => {
    if (key.trim() !== '' && !wrong) onDone(key.trim())
  }
  return (
    <div className={classes['adding']}>
      <CompletedInput
        label={label}
        placeholder={label}
        code
        begun
        value={key}
        proposals={proposals?.filter(({ value }) => !taken.includes(value))}
        fault={() => wrong && 'It is there already'}
        onType={setKey}
        onKey={(pressed) => {
          if (pressed === 'Enter') done()
          if (pressed === 'Escape') onCancel()
        }}
      />
      <Button disabled={key.trim() === '' || wrong} onClick={done}>
        Add
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
