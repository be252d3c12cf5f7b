import type { Endpoint, EndpointRequest, PersonalOptions, Problem, SaveTab, Tab } from '../../api/types'
import type { ComposerPart } from '../composer/parts'
import { emptyWebSocket, equal } from './request'

/** An open tab. What the server keeps of it is in `kept`; the rest lasts as long as the page. */
export interface OpenTab {
  id: string
  endpoint: string | undefined
  /** Revision of the endpoint that the draft was made from. */
  revision: number | undefined
  /** The request where it differs from what is saved; a request that was never saved is a draft from the start. */
  draft: EndpointRequest | undefined
  personal: PersonalOptions
  session: string | undefined
  /** The folder that a new request was begun in: it inherits from there, and is saved there unless the user says otherwise. */
  folder: string
  /** What the server found wrong at the last connect, send or save. */
  problems: readonly Problem[]
  /** The part of the composer in front. */
  part: ComposerPart
  /** Sequence of the entry that is shown in Details. */
  selected: number | undefined
  face: Face
  /** It was just begun: its URL takes the focus, once. */
  begun: boolean
  /** Id of the part that is in front in Design. */
  designed: string | undefined
  /** The place in a part that Design goes to, once. */
  goal: Goal | undefined
  /** Source texts of parts where they differ from what is saved, by the parts' ids. */
  sources: Readonly<Record<string, SourceDraft>>
  /** How those came about, so that steps can be taken back and done again. */
  steps: Readonly<Record<string, Steps>>
}

/** What of an endpoint is shown. */
export type Face = 'design' | 'docs' | 'debug'

/** A place in a part. */
export interface Goal {
  /** Id of the part. */
  part: string
  /** JSON pointer within the part. */
  pointer: string
  /** In the part's own text, from 1. */
  line: number
  column: number
}

export interface SourceDraft {
  text: string
  /** That it was begun from. */
  revision: number
}

/** Texts of a part before and behind the present one. */
export interface Steps {
  past: readonly string[]
  future: readonly string[]
  /** What made the present text: another change by the same is no step of its own. */
  last: string | undefined
}

/** Whether something in the tab is not in the project yet. */
export function unsavedIn({ draft, sources }: OpenTab): boolean {
  return draft !== undefined || Object.keys(sources).length > 0
}

/** Texts of parts where they differ from what is saved, by the ids of their tabs. */
export type Sources = Readonly<Record<string, OpenTab['sources']>>

export interface Tabs {
  tabs: readonly OpenTab[]
  active: string | undefined
}

export const noTabs: Tabs = { tabs: [], active: undefined }

const fresh = {
  revision: undefined,
  draft: undefined,
  personal: {},
  session: undefined,
  folder: '',
  problems: [],
  part: 'message' as const,
  selected: undefined,
  face: 'debug' as const,
  begun: false,
  designed: undefined,
  goal: undefined,
  sources: {},
  steps: {},
}

export function restored(tabs: readonly Tab[], active: string | undefined): Tabs {
  const open = [...tabs]
    .sort((a, b) => a.position - b.position)
    .map(({ id, endpoint, revision, draft, personal, folder, session }) => ({
      ...fresh,
      id,
      endpoint,
      revision,
      draft: draft ?? (endpoint === undefined ? emptyWebSocket() : undefined),
      personal: personal ?? {},
      folder: folder ?? '',
      session,
    }))
  return { tabs: open, active: open.some((tab) => tab.id === active) ? active : open[0]?.id }
}

/** The texts of the open tabs that are not saved yet. */
export function sourcesOf({ tabs }: Tabs): Sources {
  return Object.fromEntries(tabs.flatMap(({ id, sources }) => (Object.keys(sources).length > 0 ? [[id, sources]] : [])))
}

/** The tabs with texts that were kept of them. */
export function withSources(state: Tabs, sources: Sources): Tabs {
  return { ...state, tabs: state.tabs.map((tab) => ({ ...tab, sources: sources[tab.id] ?? tab.sources })) }
}

export function kept(tab: OpenTab, position: number): SaveTab {
  return {
    position,
    ...(tab.endpoint === undefined ? {} : { endpoint: tab.endpoint }),
    ...(tab.revision === undefined ? {} : { revision: tab.revision }),
    ...(tab.draft === undefined ? {} : { draft: tab.draft }),
    ...(equal(tab.personal, {}) ? {} : { personal: tab.personal }),
    ...(tab.folder === '' || tab.endpoint !== undefined ? {} : { folder: tab.folder }),
    ...(tab.session === undefined ? {} : { session: tab.session }),
  }
}

/** Where a tab's request stands in the project, which says what it inherits. */
export interface RequestPlace {
  endpoint?: string
  folder?: string
}

export function placeOf({ endpoint, folder }: OpenTab): RequestPlace {
  if (endpoint !== undefined) return { endpoint }
  return folder === '' ? {} : { folder }
}

/** What a tab is opened with: a saved endpoint, or a request that is new. */
export interface NewTab {
  endpoint?: string
  draft?: EndpointRequest
  folder?: string
  /** The user writes its URL next. */
  begun?: boolean
}

export function opened(state: Tabs, id: string, of: NewTab): Tabs {
  const { endpoint, draft, folder = '', begun = false } = of
  const tab: OpenTab = { ...fresh, id, endpoint, draft, folder, begun }
  const after = state.tabs.findIndex((each) => each.id === state.active)
  const at = after < 0 ? state.tabs.length : after + 1
  return { tabs: [...state.tabs.slice(0, at), tab, ...state.tabs.slice(at)], active: id }
}

/** The tab is gone; if it was in front, the one to its right is now, or else the one to its left. */
export function closed(state: Tabs, id: string): Tabs {
  const at = state.tabs.findIndex((tab) => tab.id === id)
  const tabs = state.tabs.filter((tab) => tab.id !== id)
  const active = state.active === id ? (tabs[at] ?? tabs[at - 1])?.id : state.active
  return { tabs, active }
}

export function changed(state: Tabs, id: string, change: (tab: OpenTab) => OpenTab): Tabs {
  return { ...state, tabs: state.tabs.map((tab) => (tab.id === id ? change(tab) : tab)) }
}

/** The tab with another request; it has no draft when that is what is saved. What was found wrong before was so in another one. */
export function edited(tab: OpenTab, request: EndpointRequest, saved: Endpoint | undefined): OpenTab {
  if (saved && equal(request, saved.request)) return { ...tab, draft: undefined, revision: undefined, problems: [] }
  return { ...tab, problems: [], draft: request, revision: tab.revision ?? saved?.revision }
}

export function saved(tab: OpenTab, endpoint: Endpoint): OpenTab {
  return { ...tab, endpoint: endpoint.id, draft: undefined, revision: undefined, problems: [] }
}

export function beside(state: Tabs, step: 1 | -1): Tabs {
  const at = state.tabs.findIndex((tab) => tab.id === state.active)
  const next = state.tabs[(at + step + state.tabs.length) % state.tabs.length]
  return next ? { ...state, active: next.id } : state
}
