import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { Problem, Tab } from '../../api/types'
import { newId } from './newId'
import {
  changed,
  closed,
  kept,
  noTabs,
  opened,
  restored,
  sourcesOf,
  withSources,
  type NewTab,
  type OpenTab,
  type Sources,
  type Tabs,
} from './tabs'
import { equal } from './request'

/** Where tabs are kept: on the server, so that drafts survive a reload, a restart and another port. */
export interface Keeper {
  keep(id: string, tab: ReturnType<typeof kept>, leaving: boolean): Promise<void>
  forget(id: string): Promise<void>
}

export function serverKeeper(project: string): Keeper {
  return {
    keep: async (tab, body, leaving) => {
      const keepalive = leaving && new Blob([JSON.stringify(body)]).size < longestToOutlive
      await api.put('/projects/{project}/tabs/{tab}', { path: { project, tab }, body, keepalive })
    },
    forget: (tab) => api.delete('/projects/{project}/tabs/{tab}', { path: { project, tab } }),
  }
}

/** What this browser remembers of the tabs: which is in front, and what a page took with it when it was left. */
export interface Memory {
  remember(active: string | undefined): void
  /**
   * Says what was not surely kept when the page was left: the page that follows may read before it is. Nothing, where the
   * page was only hidden and goes on.
   */
  leave(tabs: Record<string, ReturnType<typeof kept>>): void
  /** What the page before this one left a moment ago. */
  left(): Record<string, ReturnType<typeof kept>>
  /** Says which texts of parts differ from what is saved, by the ids of their tabs. */
  keepSources(sources: Sources): void
  /** What was said of them last in this window, by this page or the one before it. */
  sources(): Sources
}

/** Remembers nothing. */
export const forgetful: Memory = {
  remember: () => undefined,
  leave: () => undefined,
  left: () => ({}),
  keepSources: () => undefined,
  sources: () => ({}),
}

const pause = 400
/** A request that outlives its page may carry 64 KiB (Fetch Standard); a longer one is only begun. */
const longestToOutlive = 60_000

/** The open tabs of a project. Changes are kept a moment after the last one, and at once when the page is left. */
export class TabStore {
  #state: Tabs = noTabs
  #timer: ReturnType<typeof setTimeout> | undefined
  #problem: Problem | undefined
  #ready = false
  /** Whether the memory holds what this page had when it was left, or hidden. */
  #left = false
  #queue: Promise<void> = Promise.resolve()
  /** What was handed to the keeper last. */
  readonly #known = new Map<string, ReturnType<typeof kept>>()
  /** What the keeper has for sure: what it answered, or what outlives the page. */
  readonly #sure = new Map<string, ReturnType<typeof kept>>()
  #sources: Sources = {}
  readonly #watchers = new Set<() => void>()
  readonly #keeper: Keeper
  readonly #memory: Memory

  constructor(keeper: Keeper, memory: Memory = forgetful) {
    this.#keeper = keeper
    this.#memory = memory
    this.#sources = memory.sources()
  }

  readonly state = (): Tabs => this.#state

  /** Why the last change could not be kept; nothing when all is kept or on its way. */
  readonly problem = (): Problem | undefined => this.#problem

  /** Whether the kept tabs are back. */
  readonly ready = (): boolean => this.#ready

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  restore(tabs: readonly Tab[], active: string | undefined): void {
    for (const { id, updatedAt: _, ...tab } of tabs) {
      this.#known.set(id, tab)
      this.#sure.set(id, tab)
    }
    this.#ready = true
    const left = new Map(Object.entries(this.#memory.left()))
    const known = tabs.map((tab) => ({ ...tab, ...left.get(tab.id) }))
    const unknown = [...left].filter(([id]) => !this.#known.has(id)).map(([id, tab]) => ({ ...tab, id, updatedAt: '' }))
    this.#become(withSources(restored([...known, ...unknown], active), this.#sources))
    if (left.size > 0) this.#later()
  }

  change(change: (state: Tabs) => Tabs): void {
    if (this.#left) this.#memory.leave({})
    this.#left = false
    this.#become(change(this.#state))
    this.#later()
  }

  changeTab(id: string, change: (tab: OpenTab) => OpenTab): void {
    this.change((state) => changed(state, id, change))
  }

  open(of: NewTab): string {
    const id = newId()
    this.change((state) => opened(state, id, of))
    return id
  }

  /** Opens the first endpoint of a project that has no tabs yet. The tab is named by it: windows that do so at once keep one tab. */
  openFirst(endpoint: string): void {
    const id = `first-${endpoint}`
    if (this.#state.tabs.some((tab) => tab.id === id)) return
    this.change((state) => opened(state, id, { endpoint }))
  }

  /** Opens what has an id of its own where it is not open yet, with the texts that this window keeps of it. */
  openAs(id: string): void {
    if (this.#state.tabs.some((tab) => tab.id === id)) return
    this.change((state) => withSources(opened(state, id, {}), { [id]: this.#sources[id] ?? {} }))
  }

  close(id: string): void {
    this.change((state) => closed(state, id))
  }

  /**
   * Keeps what is not kept yet. `leaving`: the page may be gone before the answer, and what is on its way goes with it,
   * so that is kept once more.
   */
  flush(leaving = false): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#keepSources()
    const left: Record<string, ReturnType<typeof kept>> = {}
    const now = new Map(this.#state.tabs.map((tab, position) => [tab.id, kept(tab, position)]))
    for (const [id, tab] of now) {
      if (equal((leaving ? this.#sure : this.#known).get(id), tab)) continue
      this.#known.set(id, tab)
      if (leaving) {
        this.#sure.set(id, tab)
        left[id] = tab
      }
      this.#run(
        async () => {
          await this.#keeper.keep(id, tab, leaving)
          this.#sure.set(id, tab)
        },
        () => {
          this.#known.delete(id)
          this.#sure.delete(id)
        },
        leaving,
      )
    }
    if (Object.keys(left).length > 0) {
      this.#memory.leave(left)
      this.#left = true
    }
    for (const id of [...this.#known.keys()].filter((known) => !now.has(known))) {
      this.#known.delete(id)
      this.#sure.delete(id)
      this.#run(
        () => this.#keeper.forget(id),
        () => undefined,
        leaving,
      )
    }
  }

  #keepSources(): void {
    const now = sourcesOf(this.#state)
    if (!this.#ready || equal(now, this.#sources)) return
    this.#sources = now
    this.#memory.keepSources(now)
  }

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.flush(), pause)
  }

  /** One request after the other, so that an older state never arrives last; when the page is left, all at once. */
  #run(request: () => Promise<void>, undo: () => void, leaving: boolean): void {
    const run = () =>
      request().then(
        () => this.#report(undefined),
        (error: unknown) => {
          undo()
          this.#report(problemsOf(error)[0])
        },
      )
    if (leaving) void run()
    else this.#queue = this.#queue.then(run)
  }

  #report(problem: Problem | undefined): void {
    if (this.#problem === problem) return
    this.#problem = problem
    for (const watcher of this.#watchers) watcher()
    if (problem && !this.#timer) this.#timer = setTimeout(() => this.flush(), 10 * pause)
  }

  #become(state: Tabs): void {
    if (state === this.#state) return
    if (state.active !== this.#state.active) this.#memory.remember(state.active)
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }
}
