import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { treeQuery } from '../../api/queries'
import type { Problem } from '../../api/types'
import { Select } from '../../ui/Select'
import { allFolders } from '../tree/model'
import { useWorkspace } from '../workspace/context'
import classes from './Endpoint.module.css'

interface Props {
  suggested: string
  folder: string
  onSave: (name: string, folder: string) => Promise<Problem[]>
  onClose: () => void
}

const anew = '\u0000new'

/** The dialog "Save endpoint": the first save gives a request its name and folder. */
export function SaveDialog({ suggested, folder: first, onSave, onClose }: Props) {
  const { project } = useWorkspace()
  const tree = useQuery(treeQuery(project)).data
  const [name, setName] = useState(suggested)
  const [folder, setFolder] = useState(first)
  const [newFolder, setNewFolder] = useState('')
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const choices = [
    { value: '', label: 'No folder' },
    ...(tree ? allFolders(tree) : []).map((path) => ({ value: path, label: path })),
    { value: anew, label: 'Another folder…' },
  ]
  const chosen = folder === anew ? newFolder.trim() : folder
  const save = async () => {
    setBusy(true)
    setProblems(await onSave(name.trim(), chosen))
    setBusy(false)
  }
  return (
    <Modal opened onClose={onClose} title="Save endpoint" size={400}>
      <form
        className={classes['dialog']}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '' && !busy) void save()
        }}
      >
        <TextInput
          label="Name"
          data-autofocus
          value={name}
          error={problems[0]?.message}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div>
          <span className={classes['label']} aria-hidden="true">
            Folder
          </span>
          <Select label="Folder" choices={choices} value={folder} onChange={setFolder} />
        </div>
        {folder === anew ? (
          <TextInput
            label="Folder’s title"
            description="“ / ” between two makes one inside the other"
            value={newFolder}
            onChange={(event) => setNewFolder(event.currentTarget.value)}
          />
        ) : null}
        <div className={classes['actions']}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="filled" disabled={name.trim() === '' || busy}>
            Save
          </Button>
        </div>
      </form>
    </Modal>
  )
}
