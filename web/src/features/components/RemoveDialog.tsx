import { Button, Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { componentsQuery, usesQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Component } from '../../api/types'
import { counted } from '../../format/numbers'
import { Notice } from '../../ui/Notice'
import { UseList } from '../design/UsesPane'
import dialogs from '../shell/Dialogs.module.css'
import { goTo } from '../shell/route'
import { useWorkspace } from '../workspace/context'
import classes from './Components.module.css'

/** Asks before a shared thing is deleted, and shows what uses it. */
export function RemoveDialog({ component, onClose }: { component: Component; onClose: () => void }) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [wrong, setWrong] = useState<string>()
  const { document, pointer, name } = component
  const uses = useQuery(usesQuery(project, document, pointer)).data
  if (!uses) return null
  const remove = async () => {
    try {
      const body = { document, pointer, anyway: uses.length > 0 }
      await api.post('/projects/{project}/removals', { path: { project }, body })
      goTo('components')
      onClose()
      await client.invalidateQueries({ queryKey: componentsQuery(project).queryKey })
    } catch (error) {
      setWrong(problemsOf(error)[0]?.message)
    }
  }
  return (
    <Modal opened onClose={onClose} title={`Delete ${name}?`} size={560}>
      <div className={dialogs['form']}>
        {wrong === undefined ? null : <Notice tone="bad" what={wrong} />}
        {uses.length === 0 ? (
          <p>Nothing uses it.</p>
        ) : (
          <>
            <p>It has {counted(uses.length, 'use')}. These references would lead nowhere:</p>
            <div className={classes['uses']}>
              <UseList uses={uses} />
            </div>
          </>
        )}
        <div className={dialogs['actions']}>
          <Button data-autofocus onClick={onClose}>
            Keep it
          </Button>
          <Button variant="filled" color="danger" onClick={() => void remove()}>
            {uses.length === 0 ? 'Delete' : 'Delete anyway'}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
