import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { treeQuery } from '../../api/queries'
import type { LintProblem } from '../../api/types'
import { goTo } from '../shell/route'
import { useWorkspace } from '../workspace/context'

/** How far away an endpoint may be from what is shared, by what uses it. */
const farthest = 4

/** Opens the place of a problem in Design. What several endpoints share is opened with one of them. */
export function useOpening(): (problem: LintProblem) => Promise<void> {
  const { project, store } = useWorkspace()
  const client = useQueryClient()
  return async (problem) => {
    const endpoint = problem.endpoint ?? (await user(project, problem)) ?? (await any())
    if (endpoint === undefined) return
    const there = store.state().tabs.find((tab) => tab.endpoint === endpoint)
    const id = there?.id ?? store.open({ endpoint })
    const { part, within, line, column } = problem
    store.change((state) => ({
      ...state,
      active: id,
      tabs: state.tabs.map((tab) =>
        tab.id === id ? { ...tab, face: 'design', designed: part, goal: { part, pointer: within, line, column } } : tab,
      ),
    }))
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

/** An endpoint that uses what the problem is in, itself or by way of other things. */
async function user(project: string, { document, kind, key }: LintProblem): Promise<string | undefined> {
  if (kind !== 'component') return undefined
  const seen = new Set<string>()
  let here = [{ document, pointer: `/components/${key.split('/').map(escaped).join('/')}` }]
  for (let step = 0; step < farthest && here.length > 0; step++) {
    const uses = (
      await Promise.all(
        here.map(async (query) => (await api.get('/projects/{project}/uses', { path: { project }, query })).uses),
      )
    ).flat()
    const found = uses.find((use) => use.endpoint !== undefined)
    if (found) return found.endpoint
    here = uses
      .map((use) => ({ document: use.document, pointer: use.pointer.split('/').slice(0, 4).join('/') }))
      .filter(({ document: name, pointer }) => {
        const place = `${name}${pointer}`
        if (!pointer.startsWith('/components/') || seen.has(place)) return false
        seen.add(place)
        return true
      })
      .slice(0, 20)
  }
  return undefined
}

function escaped(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1')
}
