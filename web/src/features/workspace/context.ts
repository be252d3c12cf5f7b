import { useQueries, useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { endpointQuery, sessionQuery } from '../../api/queries'
import type { Endpoint, Session, WebSocketEndpoint, WebSocketRequest } from '../../api/types'
import { emptyRequest, type EndpointRequest } from './request'
import { edited, type OpenTab, type Tabs } from './tabs'
import type { TabStore } from './TabStore'

export interface Workspace {
  project: string
  store: TabStore
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined)

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace is used outside of WorkspaceProvider')
  return workspace
}

export function useTabs(): Tabs {
  const { store } = useWorkspace()
  return useSyncExternalStore(store.watch, store.state)
}

/** The saved endpoint of a tab; nothing for a tab that was never saved, or while it is being read. */
export function useSavedEndpoint(endpoint: string | undefined): Endpoint | undefined {
  const { project } = useWorkspace()
  return useQuery({ ...endpointQuery(project, endpoint ?? ''), enabled: endpoint !== undefined }).data
}

export function useSession(session: string | undefined): Session | undefined {
  return useQuery({ ...sessionQuery(session ?? ''), enabled: session !== undefined, staleTime: Infinity }).data
}

export interface Editing {
  tab: OpenTab
  saved: WebSocketEndpoint | undefined
  request: WebSocketRequest
  unsaved: boolean
  name: string
  edit: (change: (request: WebSocketRequest) => WebSocketRequest) => void
  changeTab: (change: (tab: OpenTab) => OpenTab) => void
}

function webSocket(request: EndpointRequest | undefined): WebSocketRequest | undefined {
  return request && 'method' in request ? undefined : request
}

/** A tab with the request that it shows; nothing while the saved one is being read. */
export function useEditing(tab: OpenTab): Editing | undefined {
  const { store } = useWorkspace()
  const saved = useSavedEndpoint(tab.endpoint)
  return useMemo(() => {
    const request = webSocket(tab.draft ?? saved?.request)
    if (!request || saved?.kind === 'http') return undefined
    return {
      tab,
      saved,
      request,
      unsaved: tab.draft !== undefined,
      name: saved?.name ?? 'New WebSocket',
      edit: (change) =>
        store.changeTab(tab.id, (now) =>
          edited(now, change(webSocket(now.draft) ?? saved?.request ?? emptyRequest()), saved),
        ),
      changeTab: (change) => store.changeTab(tab.id, change),
    }
  }, [tab, saved, store])
}

/** The sessions of all open tabs, by their ids. */
export function useTabSessions(): ReadonlyMap<string, Session> {
  const { tabs } = useTabs()
  const ids = [...new Set(tabs.flatMap((tab) => tab.session ?? []))]
  return useQueries({
    queries: ids.map((id) => ({ ...sessionQuery(id), staleTime: Infinity })),
    combine: byId,
  })
}

function byId(results: { data: Session | undefined }[]): ReadonlyMap<string, Session> {
  return new Map(results.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])))
}
