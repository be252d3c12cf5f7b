import type { Editing } from '../workspace/context'
import { emptyHttp } from '../workspace/request'
import { texts } from '../workspace/memory'
import type { OpenTab } from '../workspace/tabs'
import { forgetful, TabStore } from '../workspace/TabStore'

const stores = new WeakMap<TabStore, TabStore>()

/** Where the drafts of shared things are, beside the open endpoints of a project: kept nowhere but in the window. */
export function storeBeside(endpoints: TabStore, project: string): TabStore {
  const known = stores.get(endpoints)
  if (known) return known
  const remembered = texts(`parley.sources.shared.${project}`)
  const keeper = { keep: () => Promise.resolve(), forget: () => Promise.resolve() }
  const made = new TabStore(keeper, { ...forgetful, ...remembered })
  made.restore([], undefined)
  for (const id of Object.keys(remembered.sources())) made.openAs(id)
  window.addEventListener('pagehide', () => made.flush(true))
  stores.set(endpoints, made)
  return made
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
