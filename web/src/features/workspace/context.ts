import { useQueries, useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { endpointQuery, sessionQuery } from '../../api/queries'
import type { Endpoint, EndpointRequest, HttpRequest, Session, WebSocketRequest } from '../../api/types'
import { defined, isHttp, isWebSocket, kindNames, kindOf, type RequestHead } from './request'
import { edited, type OpenTab, type Tabs } from './tabs'
import type { TabStore } from './TabStore'

export interface Workspace {
  project: string
  store: TabStore
  /** The open endpoints, where `store` holds others. */
  endpoints?: TabStore
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

/** A tab with the request that it shows, and how they are changed. */
export interface EditingOf<R extends EndpointRequest> {
  tab: OpenTab
  saved: Endpoint | undefined
  request: R
  unsaved: boolean
  name: string
  edit: (change: (request: R) => R) => void
  /** Changes what requests of both kinds have. */
  editHead: EditHead
  changeTab: (change: (tab: OpenTab) => OpenTab) => void
}

export type EditHead = (change: (now: RequestHead) => HeadChange) => void

/** What becomes of parts of a request; `undefined` takes one away. */
export type HeadChange = { [K in keyof RequestHead]?: RequestHead[K] | undefined }

export type WebSocketEditing = EditingOf<WebSocketRequest> & { kind: 'websocket' }
export type HttpEditing = EditingOf<HttpRequest> & { kind: 'http' }
export type Editing = WebSocketEditing | HttpEditing

/** A tab with the request that it shows; nothing while the saved one is being read. */
export function useEditing(tab: OpenTab): Editing | undefined {
  const { store } = useWorkspace()
  const saved = useSavedEndpoint(tab.endpoint)
  return useMemo(() => {
    const request = tab.draft ?? saved?.request
    if (!request) return undefined
    if (isHttp(request)) return { kind: 'http', ...editingOf(store, tab, saved, request, isHttp) }
    return { kind: 'websocket', ...editingOf(store, tab, saved, request, isWebSocket) }
  }, [tab, saved, store])
}

function editingOf<R extends EndpointRequest>(
  store: TabStore,
  tab: OpenTab,
  saved: Endpoint | undefined,
  request: R,
  isOfKind: (request: EndpointRequest) => request is R,
): EditingOf<R> {
  const edit = (change: (request: R) => R) =>
    store.changeTab(tab.id, (now) => {
      const before = now.draft ?? saved?.request
      return before && isOfKind(before) ? edited(now, change(before), saved) : now
    })
  return {
    tab,
    saved,
    request,
    unsaved: tab.draft !== undefined,
    name: nameOf(request, saved),
    edit,
    editHead: (change) => edit((now) => defined<R>({ ...now, ...change(now) })),
    changeTab: (change) => store.changeTab(tab.id, change),
  }
}

/** The name of an endpoint, or what stands for it while it has none. */
export function nameOf(request: EndpointRequest, saved: Endpoint | undefined): string {
  return saved?.name ?? `New ${kindNames[kindOf(request)]}`
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
