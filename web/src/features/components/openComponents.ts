import type { Editing } from '../workspace/context'
import { emptyHttp } from '../workspace/request'
import { opened, type OpenTab } from '../workspace/tabs'
import { TabStore } from '../workspace/TabStore'

const stores = new WeakMap<TabStore, TabStore>()

/** Where the drafts of shared things are, beside the open endpoints of a project: kept nowhere but in the page. */
export function storeBeside(endpoints: TabStore): TabStore {
  const known = stores.get(endpoints)
  if (known) return known
  const made = new TabStore({ keep: () => Promise.resolve(), forget: () => Promise.resolve() })
  stores.set(endpoints, made)
  return made
}

/** Opens a shared thing where it is not open yet. */
export function openIn(store: TabStore, component: string): void {
  if (store.state().tabs.some(({ id }) => id === component)) return
  store.change((state) => opened(state, component, {}))
}

/** A shared thing as it is edited: it has parts as an endpoint has, and no request. */
export function editingOf(store: TabStore, tab: OpenTab, name: string): Editing {
  return {
    kind: 'http',
    tab,
    saved: undefined,
    request: emptyHttp(),
    unsaved: false,
    name,
    edit: () => undefined,
    editHead: () => undefined,
    changeTab: (change) => store.changeTab(tab.id, change),
  }
}
