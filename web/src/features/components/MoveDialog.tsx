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

/** What moves: something shared, or of the whole document. */
export interface Movable {
  document: string
  pointer: string
  /** Its section among the components; others have one of their own. */
  kind: string
  name: string
}

/** The document that a thing of one may move to. */
export function otherDocument(document: string): string {
  return document.includes('openapi') ? 'project.asyncapi.yaml' : 'project.openapi.yaml'
}

const words: Readonly<Record<string, string>> = {
  schemas: 'What refers to it follows, in both documents, and it keeps its text.',
  messages:
    'OpenAPI has no messages: its payload becomes a shared schema there, with its text. The message stays and refers to it.',
  servers: 'It becomes one of the servers of the whole document. What uses it here keeps it.',
  tags: 'It becomes one of the tags of the whole document. What uses it here keeps it.',
  externalDocs: 'It becomes the documentation of the whole document there.',
}
const reworded =
  'It is written in the words of the other standard. What refers to it from there follows. What uses it here keeps it: then it stands in both.'

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
      title={`Move ${kind === 'messages' ? `the payload of ${name}` : name} to ${to}?`}
      size={560}
    >
      <div className={dialogs['form']}>
        {wrong ? (
          <Notice tone={anyway ? 'warn' : 'bad'} what={wrong.message} why={anyway ? '' : (wrong.hint ?? '')} />
        ) : null}
        <p>{words[kind] ?? reworded} The move can be undone in the history.</p>
        <div className={dialogs['actions']}>
          <Button data-autofocus onClick={onClose}>
            Cancel
          </Button>
          <Button variant="filled" onClick={() => void move()}>
            {anyway ? 'Move anyway' : 'Move'}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
