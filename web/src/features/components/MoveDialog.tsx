import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { componentsQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Problem } from '../../api/types'
import { Notice } from '../../ui/Notice'
import dialogs from '../shell/Dialogs.module.css'
import { useWorkspace } from '../workspace/context'
import { moveWords, otherDocument, type Movable } from './moveWords'

interface Props {
  thing: Movable
  /** It stands in the other document. */
  onMoved: () => Promise<void>
  onClose: () => void
}

/** Asks before a thing goes to the other document. */
export function MoveDialog({ thing, onMoved, onClose }: Props) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [wrong, setWrong] = useState<Problem>()
  const { document, kind, pointer, name } = thing
  const to = otherDocument(document)
  const { verb, becomes } = moveWords(thing)
  const anyway = wrong?.code === 'dialect-differs'
  const move = async () => {
    try {
      await api.post('/projects/{project}/moves', { path: { project }, body: { document, pointer, to, anyway } })
      await client.invalidateQueries({ queryKey: ['parts', project] })
      await client.invalidateQueries({ queryKey: componentsQuery(project).queryKey })
      await onMoved()
      onClose()
    } catch (error) {
      setWrong(problemsOf(error)[0])
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${verb} ${kind === 'messages' ? `the payload of ${name}` : name} to ${to}?`}
      size={560}
    >
      <div className={dialogs['form']}>
        {wrong ? (
          <Notice tone={anyway ? 'warn' : 'bad'} what={wrong.message} why={anyway ? '' : (wrong.hint ?? '')} />
        ) : null}
        <p>{becomes} This can be undone in the history.</p>
        <div className={dialogs['actions']}>
          <Button data-autofocus onClick={onClose}>
            Cancel
          </Button>
          <Button variant="filled" onClick={() => void move()}>
            {anyway ? `${verb} anyway` : verb}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
