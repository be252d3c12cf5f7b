import { useSyncExternalStore } from 'react'
import type { Sheet } from './rows'

/** Variables that are being edited, from the sequence that they were read at. */
export interface Draft {
  sequence: number
  sheet: Sheet
}

const drafts = new Map<string, Draft>()
const watchers = new Set<() => void>()

function watch(watcher: () => void) {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** What is unsaved of a project's or an environment's variables; it stays while other screens are in front. */
export function useDraft(project: string, environment: string | undefined) {
  const key = `${project} ${environment ?? ''}`
  const draft = useSyncExternalStore(watch, () => drafts.get(key))
  const setDraft = (next: Draft | undefined) => {
    if (next) drafts.set(key, next)
    else drafts.delete(key)
    watchers.forEach((watcher) => watcher())
  }
  return [draft, setDraft] as const
}
