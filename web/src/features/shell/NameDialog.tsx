import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { problemsOf } from '../../api/refusal'
import classes from './Dialogs.module.css'

interface Props {
  title: string
  action: string
  initial: string
  onDone: (name: string) => Promise<unknown>
  onClose: () => void
}

/** A dialog that asks for a name. */
export function NameDialog({ title, action, initial, onDone, onClose }: Props) {
  const [name, setName] = useState(initial)
  const [wrong, setWrong] = useState<string>()
  const done = () => onDone(name.trim()).then(onClose, (error: unknown) => setWrong(problemsOf(error)[0]?.message))
  return (
    <Modal opened onClose={onClose} title={title} size={360}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void done()
        }}
      >
        <TextInput
          data-autofocus
          label="Name"
          value={name}
          error={wrong}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes['actions']}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface ConfirmProps {
  title: string
  text: string
  action: string
  stay: string
  onDone: () => void
  onClose: () => void
}

/** A dialog that asks before something is lost. */
export function ConfirmDialog({ title, text, action, stay, onDone, onClose }: ConfirmProps) {
  return (
    <Modal opened onClose={onClose} title={title} size={400}>
      <div className={classes['form']}>
        <p>{text}</p>
        <div className={classes['actions']}>
          <Button data-autofocus variant="default" onClick={onClose}>
            {stay}
          </Button>
          <Button variant="filled" color="danger" onClick={onDone}>
            {action}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
