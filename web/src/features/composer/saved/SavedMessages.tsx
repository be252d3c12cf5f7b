import { Menu, Modal, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SavedMessage } from '../../../api/types'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { isBinary } from '../text/formats'
import { inComposer, shifted, shortFormat, withMessage } from './saved'
import composer from '../Composer.module.css'
import classes from './SavedMessages.module.css'
import type { MessageContent } from '../../../api/types'

interface Props {
  messages: readonly SavedMessage[]
  current: MessageContent
  onChange: (messages: SavedMessage[]) => void
  onLoad: (message: SavedMessage) => void
  onSend: (message: SavedMessage) => void
  onKeep: () => void
}

/** The list "Saved messages": one click loads one, one sends it. */
export function SavedMessages({ messages, current, onChange, onLoad, onSend, onKeep }: Props) {
  const [editing, setEditing] = useState<SavedMessage>()
  const loaded = inComposer(messages, current)
  const change = (message: SavedMessage) => onChange(withMessage(messages, message.id, () => message))
  return (
    <>
      <div className={`${composer['caption'] ?? ''} ${classes['caption'] ?? ''}`}>
        Saved messages
        <span className={composer['count']}>{messages.length || ''}</span>
        <span className={composer['right']}>
          <IconButton icon="plus" label="Keep this message" onClick={onKeep} />
        </span>
      </div>
      <ul aria-label="Saved messages" className={classes['list']}>
        {messages.map((message) => (
          <li key={message.id} className={classes['item']} data-loaded={message === loaded || undefined}>
            <button type="button" className={classes['load']} onClick={() => onLoad(message)}>
              {message.name}
            </button>
            {message.onOpen ? <span className={classes['mark']}>on open</span> : null}
            {message.repeatEvery ? (
              <span className={classes['mark']}>
                <Icon name="repeat" size={12} />
                {message.repeatEvery % 1000 === 0 ? `${message.repeatEvery / 1000} s` : `${message.repeatEvery} ms`}
              </span>
            ) : null}
            <span className={classes['format']}>{isBinary(message.format) ? 'Binary' : shortFormat(message)}</span>
            <Menu>
              <Menu.Target>
                <IconButton
                  icon="more"
                  iconSize={14}
                  label={`More on ${message.name}`}
                  className={classes['small'] ?? ''}
                />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<Icon name="edit" />} onClick={() => setEditing(message)}>
                  Edit
                </Menu.Item>
                <Menu.Item leftSection={<Icon name="upload" />} onClick={() => change({ ...message, ...current })}>
                  Replace by the composer’s
                </Menu.Item>
                <Menu.Item
                  leftSection={<Icon name={message.onOpen ? 'check' : 'play'} />}
                  onClick={() => change({ ...message, onOpen: !message.onOpen })}
                >
                  Goes out when the connection opens
                </Menu.Item>
                <Menu.Item
                  leftSection={<Icon name="arrowUp" />}
                  onClick={() => onChange(shifted(messages, message.id, -1))}
                >
                  Up
                </Menu.Item>
                <Menu.Item
                  leftSection={<Icon name="arrowDown" />}
                  onClick={() => onChange(shifted(messages, message.id, 1))}
                >
                  Down
                </Menu.Item>
                <Menu.Item
                  leftSection={<Icon name="trash" />}
                  onClick={() => onChange(messages.filter((each) => each !== message))}
                >
                  Delete
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <IconButton
              icon="play"
              iconSize={14}
              label={`${message.name}: transmit now`}
              className={classes['small'] ?? ''}
              onClick={() => onSend(message)}
            />
          </li>
        ))}
        {messages.length === 0 ? <li className={classes['none']}>None yet. + keeps the one above.</li> : null}
      </ul>
      {editing ? (
        <EditMessage
          message={editing}
          onDone={(message) => {
            setEditing(undefined)
            if (message) change(message)
          }}
        />
      ) : null}
    </>
  )
}

function EditMessage({ message, onDone }: { message: SavedMessage; onDone: (message?: SavedMessage) => void }) {
  const [name, setName] = useState(message.name)
  const [every, setEvery] = useState(message.repeatEvery?.toString() ?? '')
  const done = () => {
    const { repeatEvery: _, ...rest } = message
    const milliseconds = Number(every)
    onDone({ ...rest, name: name.trim(), ...(milliseconds >= 1 ? { repeatEvery: Math.round(milliseconds) } : {}) })
  }
  return (
    <Modal opened onClose={() => onDone()} title="Kept message" size={360}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') done()
        }}
      >
        <TextInput data-autofocus label="Title" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput
          type="number"
          min={1}
          label="Again every, ms"
          description="from the opening on; empty: once"
          value={every}
          onChange={(event) => setEvery(event.currentTarget.value)}
        />
        <div className={classes['actions']}>
          <Button variant="subtle" onClick={() => onDone()}>
            Cancel
          </Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>
            Done
          </Button>
        </div>
      </form>
    </Modal>
  )
}
