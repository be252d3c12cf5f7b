import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { folderQuery } from '../../api/queries'
import { Coming } from '../../ui/Coming'
import { useWorkspace } from '../workspace/context'
import { FolderSettings, type FolderPart } from './FolderSettings'

export type { FolderPart } from './FolderSettings'

interface Props {
  /** Path of the folder; empty for the project. */
  folder: string
  /** What is shown first. */
  part: FolderPart
  onClose: () => void
}

const titles: Record<FolderPart, string> = { auth: 'Auth', scripts: 'Scripts', variables: 'Variables' }

/** What a folder or the project says for all the requests in it: credentials, scripts and variables. */
export function FolderDialog({ folder, part: first, onClose }: Props) {
  const { project } = useWorkspace()
  const [part, setPart] = useState(first)
  const [changed, setChanged] = useState(false)
  const saved = useQuery({ ...folderQuery(project, folder), staleTime: 0, gcTime: 0 })
  const title = `${titles[part]} of ${folder === '' ? 'the project' : folder}`
  return (
    <Modal opened onClose={onClose} title={title} size={720} closeOnClickOutside={!changed} closeOnEscape={!changed}>
      {saved.data ? (
        <FolderSettings
          saved={saved.data}
          part={part}
          onPart={setPart}
          onChanged={() => setChanged(true)}
          onClose={onClose}
        />
      ) : (
        <Coming what="What it says" asked={saved} />
      )}
    </Modal>
  )
}
