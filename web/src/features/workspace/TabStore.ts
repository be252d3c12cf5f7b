import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { Problem, Tab } from '../../api/types'
import { newId } from './newId'
import { changed, closed, kept, noTabs, opened, restored, type OpenTab, type Tabs } from './tabs'
import { equal } from './request'

/** Where tabs are kept: on the server, so that drafts survive a reload, a restart and another port. */
export interface Keeper {
  keep(id: string, tab: ReturnType<typeof kept>, leaving: boolean): Promise<void>
  forget(id: string): Promise<void>
}

export function serverKeeper(project: string): Keeper {
  return {
    keep: async (tab, body, leaving) => {
      await api.put('/projects/{project}/tabs/{tab}', { path: { project, tab }, body, keepalive: leaving })
    },
    forget: (tab) => api.delete('/projects/{project}/tabs/{tab}', { path: { project, tab } }),
  }
}

const pause = 400

/** The open tabs of a project. Changes are kept a moment after the last one, and at once when the page is left. */
export class TabStore {
  #state: Tabs = noTabs
  #timer: ReturnType<typeof setTimeout> | undefined
  #problem: Problem | undefined
  #ready = false
  #queue: Promise<void> = Promise.resolve()
  readonly #known = new Map<string, ReturnType<typeof kept>>()
  readonly #watchers = new Set<() => void>()
  readonly #keeper: Keeper
  readonly #remember: (active: string | undefined) => void

  constructor(keeper: Keeper, remember: (active: string | undefined) => void = () => undefined) {
    this.#keeper = keeper
    this.#remember = remember
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
    for (const { id, updatedAt: _, ...tab } of tabs) this.#known.set(id, tab)
    this.#ready = true
    this.#become(restored(tabs, active))
  }

  change(change: (state: Tabs) => Tabs): void {
    this.#become(change(this.#state))
    this.#later()
  }

  changeTab(id: string, change: (tab: OpenTab) => OpenTab): void {
    this.change((state) => changed(state, id, change))
  }

  open(of: Parameters<typeof opened>[2]): string {
    const id = newId()
    this.change((state) => opened(state, id, of))
    return id
  }

  close(id: string): void {
    this.change((state) => closed(state, id))
  }

  /** Keeps what is not kept yet. `leaving`: the page may be gone before the answer. */
  flush(leaving = false): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const now = new Map(this.#state.tabs.map((tab, position) => [tab.id, kept(tab, position)]))
    for (const [id, tab] of now) {
      if (equal(this.#known.get(id), tab)) continue
      this.#known.set(id, tab)
      this.#run(
        () => this.#keeper.keep(id, tab, leaving),
        () => this.#known.delete(id),
        leaving,
      )
    }
    for (const id of [...this.#known.keys()].filter((known) => !now.has(known))) {
      this.#known.delete(id)
      this.#run(
        () => this.#keeper.forget(id),
        () => undefined,
        leaving,
      )
    }
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
    if (state.active !== this.#state.active) this.#remember(state.active)
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }
}
