import { Button, Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { variableKeys } from '../../api/queries'
import type { Change, Environment } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { NameDialog } from '../shell/NameDialog'

interface Props {
  project: string
  front: Environment | undefined
  taken: readonly string[]
  onGo: (environment: string) => void
  onDeleted: (name: string, change: Change) => void
}

type Asking = 'new' | 'rename' | 'copy'

/** What can be done with environments: make, rename, copy, delete. */
export function EnvironmentActions({ project, front, taken, onGo, onDeleted }: Props) {
  const client = useQueryClient()
  const [asking, setAsking] = useState<Asking>()
  const read = () => Promise.all(variableKeys(project).map((queryKey) => client.invalidateQueries({ queryKey })))
  const create = async (name: string, copyOf?: string) => {
    const body = copyOf === undefined ? { name } : { name, copyOf }
    const made = await api.post('/projects/{project}/environments', { path: { project }, body })
    await read()
    onGo(made.id)
  }
  const place = { project, environment: front?.id ?? '' }
  const rename = async (name: string) => {
    await api.patch('/projects/{project}/environments/{environment}', { path: place, body: { name } })
    await read()
  }
  const remove = async ({ name }: Environment) => {
    const change = await api.delete('/projects/{project}/environments/{environment}', { path: place })
    onGo('')
    onDeleted(name, change)
    await read()
  }
  const end = () => setAsking(undefined)
  return (
    <>
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setAsking('new')}>
        Make an environment
      </Button>
      {front ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <IconButton icon="more" label={`More of ${front.name}`} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="edit" />} onClick={() => setAsking('rename')}>
              Rename
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="copy" />} onClick={() => setAsking('copy')}>
              Duplicate
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="trash" />} onClick={() => void remove(front)}>
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {asking === 'new' ? (
        <NameDialog
          title="Make an environment"
          action="Make"
          initial=""
          onDone={(name) => create(name)}
          onClose={end}
        />
      ) : null}
      {asking === 'rename' && front ? (
        <NameDialog title="Rename the environment" action="Rename" initial={front.name} onDone={rename} onClose={end} />
      ) : null}
      {asking === 'copy' && front ? (
        <NameDialog
          title={`Duplicate ${front.name}`}
          action="Duplicate"
          initial={free(`${front.name} copy`, taken)}
          onDone={(name) => create(name, front.id)}
          onClose={end}
        />
      ) : null}
    </>
  )
}

function free(name: string, taken: readonly string[]): string {
  let number = 1
  let found = name
  while (taken.includes(found)) found = `${name} ${(number += 1)}`
  return found
}
