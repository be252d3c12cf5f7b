import { useQueryClient } from '@tanstack/react-query'
import { componentsQuery } from '../../api/queries'
import type { Component } from '../../api/types'
import { goTo } from '../shell/route'
import { useWorkspace } from '../workspace/context'
import { MoveDialog } from './MoveDialog'
import { otherDocument } from './moveWords'

/** Asks before a shared thing goes to the other document, and follows it there. */
export function ComponentMove({ component, onClose }: { component: Component; onClose: () => void }) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const { document, pointer } = component
  const follow = async () => {
    const now = await client.query(componentsQuery(project))
    const place = pointer.replace(/^\/components\/messages\//, '/components/schemas/')
    const moved = now.find((each) => each.document === otherDocument(document) && each.pointer === place)
    goTo('components', (moved ?? now.find(({ id }) => id === component.id))?.id)
  }
  return <MoveDialog thing={component} onMoved={follow} onClose={onClose} />
}
