import { Button, Modal, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { componentsQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import { Segmented } from '../../ui/Segmented'
import { Select } from '../../ui/Select'
import dialogs from '../shell/Dialogs.module.css'
import { useWorkspace } from '../workspace/context'
import classes from './Components.module.css'
import { beginnings, kindWords } from './groups'

interface Props {
  onDone: (id: string) => void
  onClose: () => void
}

/** Asks what is to be shared, and under which name. */
export function NewComponentDialog({ onDone, onClose }: Props) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [side, setSide] = useState<'http' | 'websocket'>('http')
  const [kind, setKind] = useState('schemas')
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<string>()
  const kinds = Object.keys(beginnings[side])
  const front = kinds.includes(kind) ? kind : 'schemas'
  const make = async () => {
    const document = side === 'http' ? 'project.openapi.yaml' : 'project.asyncapi.yaml'
    const body = { document, kind: front, name: name.trim(), value: beginnings[side][front] ?? {} }
    try {
      const made = await api.post('/projects/{project}/components', { path: { project }, body })
      await client.invalidateQueries({ queryKey: componentsQuery(project).queryKey })
      // What may be chosen in the forms of others.
      await client.invalidateQueries({ queryKey: ['parts', project] })
      onDone(made.id)
    } catch (error) {
      setWrong(problemsOf(error)[0]?.message)
    }
  }
  return (
    <Modal opened onClose={onClose} title="New shared" size={400}>
      <form
        className={dialogs['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void make()
        }}
      >
        <Segmented
          label="Document"
          segments={[
            { key: 'http', label: 'HTTP (OpenAPI)' },
            { key: 'websocket', label: 'WebSocket (AsyncAPI)' },
          ]}
          value={side}
          onChange={setSide}
        />
        <div className={classes['labelled']}>
          <span>Kind</span>
          <Select
            label="Kind"
            choices={kinds.map((value) => ({ value, label: kindWords(value) }))}
            value={front}
            onChange={setKind}
          />
        </div>
        <TextInput
          data-autofocus
          label="Name"
          value={name}
          error={wrong}
          spellCheck={false}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setWrong(undefined)
          }}
        />
        <div className={dialogs['actions']}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>
            Create
          </Button>
        </div>
      </form>
    </Modal>
  )
}
