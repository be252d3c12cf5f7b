import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useLive, useLiveState } from '../../api/LiveProvider'
import {
  documentsQuery,
  endpointQuery,
  scopeQuery,
  sessionQuery,
  tabsQuery,
  treeQuery,
  variableKeys,
} from '../../api/queries'
import type { Project } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { knownNames, KnownNamesProvider } from '../variables/known'
import { WorkspaceContext } from './context'
import { memory } from './memory'
import { serverKeeper, TabStore } from './TabStore'

/** What everything about one project needs: its open tabs, its variables, and the news of it. */
export function WorkspaceProvider({ project, children }: { project: Project; children: ReactNode }) {
  const [store] = useState(() => new TabStore(serverKeeper(project.id), memory(project.id)))
  const asked = useQuery(tabsQuery(project.id))
  const tabs = asked.data
  const scope = useQuery(scopeQuery(project.id)).data
  const ready = useSyncExternalStore(store.watch, store.ready)
  const known = useMemo(() => knownNames(scope), [scope])
  const workspace = useMemo(() => ({ project: project.id, store }), [project.id, store])

  const first = tabs?.length === 0 && memory(project.id).active() === undefined
  const tree = useQuery({ ...treeQuery(project.id), enabled: first }).data

  useEffect(() => {
    if (!tabs || ready || (first && !tree)) return
    store.restore(tabs, memory(project.id).active())
    const endpoint = first ? tree?.endpoints[0]?.id : undefined
    if (endpoint !== undefined) store.openFirst(endpoint)
  }, [tabs, ready, store, project.id, first, tree])

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') store.flush(true)
    }
    const hide = () => store.flush(true)
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', hide)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', hide)
      store.flush()
    }
  }, [store])

  useFeed(project)
  useSessionNews(project.id, store)

  return (
    <WorkspaceContext value={workspace}>
      <KnownNamesProvider value={known}>
        {ready ? children : <Coming what="The open tabs" asked={asked} />}
      </KnownNamesProvider>
    </WorkspaceContext>
  )
}

/** Reads again what somebody changed: here, in another page, or in a terminal. */
function useFeed(project: Project) {
  const live = useLive()
  const client = useQueryClient()
  useEffect(() => {
    let seen = project.sequence
    const subscription = live.subscribe(
      () => ({ type: 'subscribeFeed', project: project.id, after: seen }),
      (news) => {
        if (news.type !== 'feed') return
        if (news.personal) refreshVariables(client, project.id)
        if (news.changes.length === 0) return
        seen = Math.max(seen, ...news.changes.map((change) => change.sequence))
        refresh(client, project.id, new Set(news.changes.flatMap((change) => change.endpoints ?? [])))
      },
    )
    return () => subscription.end()
    // The sequence is where the subscription begins; later ones are its own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [live, client, project.id])
}

function refresh(client: QueryClient, project: string, endpoints: ReadonlySet<string>) {
  void client.invalidateQueries({ queryKey: treeQuery(project).queryKey })
  void client.invalidateQueries({ queryKey: documentsQuery(project).queryKey })
  void client.invalidateQueries({ queryKey: ['parts', project] })
  void client.invalidateQueries({ queryKey: ['components', project] })
  void client.invalidateQueries({ queryKey: ['uses', project] })
  void client.invalidateQueries({ queryKey: ['lint', project] })
  void client.invalidateQueries({ queryKey: ['ruleset', project] })
  refreshVariables(client, project)
  for (const endpoint of endpoints) {
    void client.invalidateQueries({ queryKey: endpointQuery(project, endpoint).queryKey })
  }
}

function refreshVariables(client: QueryClient, project: string) {
  for (const queryKey of variableKeys(project)) void client.invalidateQueries({ queryKey })
}

/** Keeps the states of sessions up to date, and says which ones are being looked at. */
function useSessionNews(project: string, store: TabStore) {
  const live = useLive()
  const line = useLiveState()
  const client = useQueryClient()
  const watched = useSyncExternalStore(store.watch, () =>
    store
      .state()
      .tabs.flatMap((tab) => tab.session ?? [])
      .sort()
      .join(' '),
  )
  useEffect(() => {
    const watch = watched === '' ? [] : watched.split(' ')
    const subscription = live.subscribe(
      () => ({ type: 'subscribeSessions', project, watch }),
      (news) => {
        if (news.type !== 'session') return
        const { queryKey } = sessionQuery(news.session.id)
        const before = client.getQueryData(queryKey)?.state.kind
        if (news.deleted) client.removeQueries({ queryKey })
        else client.setQueryData(queryKey, news.session)
        // lists are read again when a session begins, ends or goes, not with every message
        if (!news.deleted && before === news.session.state.kind) return
        void client.invalidateQueries({ queryKey: ['sessions', project] })
      },
    )
    return () => subscription.end()
  }, [live, client, project, watched])
  useEffect(() => {
    if (line === 'open') void client.invalidateQueries({ queryKey: ['session'] })
  }, [line, client])
}
