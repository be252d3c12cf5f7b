import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { componentsQuery } from '../../api/queries'
import type { Component } from '../../api/types'
import { NameDialog } from '../shell/NameDialog'
import { useWorkspace } from '../workspace/context'

/** Gives a shared thing another name, wherever it is used. */
export function RenameDialog({ component, onClose }: { component: Component; onClose: () => void }) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const { document, pointer } = component
  const rename = async (name: string) => {
    await api.post('/projects/{project}/renames', { path: { project }, body: { document, pointer, name } })
    await client.invalidateQueries({ queryKey: componentsQuery(project).queryKey })
    await client.invalidateQueries({ queryKey: ['parts', project] })
  }
  return (
    <NameDialog
      title={`Rename ${component.name}, and what refers to it`}
      action="Rename"
      initial={component.name}
      onDone={rename}
      onClose={onClose}
    />
  )
}
