import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { treeQuery } from '../../api/queries'
import type { LintProblem } from '../../api/types'
import { storeBeside } from '../components/openComponents'
import { goTo } from '../shell/route'
import { useWorkspace } from '../workspace/context'
import type { OpenTab } from '../workspace/tabs'

/** Opens the place of a problem in Design: of an endpoint, or of what is shared. */
export function useOpening(): (problem: LintProblem) => Promise<void> {
  const { project, store } = useWorkspace()
  const client = useQueryClient()
  return async (problem) => {
    const { part, within, line, column } = problem
    const goal = { part, pointer: within, line, column }
    const led = (tab: OpenTab): OpenTab => ({ ...tab, face: 'design', designed: part, goal })
    if (problem.kind === 'component') {
      const beside = storeBeside(store, project)
      beside.openAs(part)
      beside.changeTab(part, led)
      goTo('components', part)
      return
    }
    const endpoint = problem.endpoint ?? (await any())
    if (endpoint === undefined) return
    const there = store.state().tabs.find((tab) => tab.endpoint === endpoint)
    const id = there?.id ?? store.open({ endpoint })
    store.change((state) => ({ ...state, active: id }))
    store.changeTab(id, led)
    goTo('apis')

    async function any(): Promise<string | undefined> {
      const { queryKey } = treeQuery(project)
      const tree = client.getQueryData(queryKey) ?? (await api.get('/projects/{project}/tree', { path: { project } }))
      const { endpoints } = tree
      const kind = problem.document.includes('asyncapi') ? 'websocket' : 'http'
      return (endpoints.find((each) => each.kind === kind) ?? endpoints[0])?.id
    }
  }
}
