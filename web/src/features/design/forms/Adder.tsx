import { Button, Menu, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
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
  proposals: readonly string[]
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
        proposals={asking === 'new' ? proposals : [asking.name]}
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
  proposals: readonly string[]
  start: string
  onCancel: () => void
  onDone: (key: string) => void
}

function KeyInput({ label, taken, proposals, start, onCancel, onDone }: KeyProps) {
  const [key, setKey] = useState(start)
  const list = useId()
  const wrong = taken.includes(key) ? 'It is there already' : undefined
  const done = () => {
    if (key.trim() !== '' && !wrong) onDone(key.trim())
  }
  return (
    <div className={classes['adding']}>
      <TextInput
        aria-label={label}
        placeholder={label}
        value={key}
        error={wrong}
        list={list}
        autoComplete="off"
        spellCheck={false}
        classNames={{ input: 'mono' }}
        data-autofocus
        ref={(input) => input?.focus()}
        onChange={(event) => setKey(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done()
          if (event.key === 'Escape') onCancel()
        }}
      />
      <datalist id={list}>
        {proposals
          .filter((each) => !taken.includes(each))
          .map((each) => (
            <option key={each} value={each} />
          ))}
      </datalist>
      <Button disabled={key.trim() === '' || wrong !== undefined} onClick={done}>
        Add
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
