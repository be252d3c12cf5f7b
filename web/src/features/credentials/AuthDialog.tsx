import { Button, Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { authQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Auth, FolderAuth, Problem } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Notice } from '../../ui/Notice'
import { AuthFields } from '../composer/auth/AuthFields'
import { problemsAt } from '../composer/check'
import dialogs from '../shell/Dialogs.module.css'
import { useWorkspace } from '../workspace/context'
import { InheritedAuth } from './InheritedAuth'
import { parentOf } from '../tree/model'

interface Props {
  /** Path of the folder; empty for the project. */
  folder: string
  onClose: () => void
}

/** The credentials that a folder or the project gives to the requests in it that have none of their own. */
export function AuthDialog({ folder, onClose }: Props) {
  const { project } = useWorkspace()
  const asked = useQuery({ ...authQuery(project, folder), staleTime: 0 })
  const title = folder === '' ? 'Auth of the project' : `Auth of ${folder}`
  return (
    <Modal opened onClose={onClose} title={title} size={560}>
      {asked.data ? <Editor saved={asked.data} onClose={onClose} /> : <Coming what="The credentials" asked={asked} />}
    </Modal>
  )
}

function Editor({ saved, onClose }: { saved: FolderAuth; onClose: () => void }) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const { folder } = saved
  const [auth, setAuth] = useState<Auth>(begin(saved))
  const [problems, setProblems] = useState<Problem[]>([])
  const save = async () => {
    try {
      await api.put('/projects/{project}/auth', { path: { project }, query: { folder }, body: { auth } })
      await client.invalidateQueries({ queryKey: ['auth', project] })
      onClose()
    } catch (error) {
      setProblems(problemsOf(error))
    }
  }
  return (
    <div className={dialogs['form']}>
      <p>Requests whose own Auth is “From the folder” are sent with it.</p>
      {problems
        .filter(({ pointer }) => !pointer?.startsWith('/auth/'))
        .map((problem) => (
          <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''} />
        ))}
      <AuthFields
        endpoint="http"
        top={folder === ''}
        auth={auth}
        onChange={setAuth}
        wrong={(pointer) => problemsAt(problems, `/auth/${pointer}`)[0]?.message}
        inherited={<InheritedAuth folder={parentOf(folder)} />}
      />
      <div className={dialogs['actions']}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="filled" onClick={() => void save()}>
          Keep
        </Button>
      </div>
    </div>
  )
}

/** Above the project there is nothing to inherit from. */
function begin({ folder, auth }: FolderAuth): Auth {
  return folder === '' && auth.kind === 'inherit' ? { kind: 'none' } : auth
}
