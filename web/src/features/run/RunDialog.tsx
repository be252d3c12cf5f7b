import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { treeQuery } from '../../api/queries'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { useWorkspace } from '../workspace/context'
import { choiceOf } from './choice'
import { RunOptions } from './RunOptions'

interface Props {
  /** Path of the folder; empty for the project. */
  folder: string
  onClose: () => void
}

/** Asks how the requests of a folder are run, and begins it: how it goes on has a page of its own. */
export function RunDialog({ folder, onClose }: Props) {
  const { project } = useWorkspace()
  const asked = useQuery(treeQuery(project))
  const choice = asked.data ? choiceOf(asked.data, folder) : undefined
  return (
    <Modal opened onClose={onClose} title={`Run ${folder === '' ? 'the project' : `“${folder}”`}`} size={960}>
      {choice === undefined ? (
        <Coming what="The list of requests" asked={asked} />
      ) : choice.order.length === 0 ? (
        <Empty state="Nothing to run" what="There is no request in it." />
      ) : (
        <RunOptions folder={folder} initial={choice} onClose={onClose} />
      )}
    </Modal>
  )
}
