import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { api } from '../../../api/client'
import type { EditOperation, Part } from '../../../api/types'
import { useWorkspace, type Editing } from '../../workspace/context'
import type { TabStore } from '../../workspace/TabStore'
import { redone, textOf, typed, undone } from '../drafts'
import type { Kept } from './kept'
import { Draft, type DraftView, type Read } from './Draft'

interface Open {
  draft: Draft
  /** As it is saved now. */
  part: Part
  kept: Kept
}

const drafts = new WeakMap<TabStore, Map<string, Open>>()

/** When all that was edited in forms of a tab is in the texts of its parts. */
export async function settled(store: TabStore, tab: string): Promise<void> {
  const open = [...(drafts.get(store) ?? [])].filter(([key]) => key.startsWith(`${tab} `))
  await Promise.all(open.map(([, { draft }]) => draft.settled()))
}

function openDraft(store: TabStore, project: string, tab: string, part: Part): Open {
  const all = drafts.get(store) ?? new Map<string, Open>()
  drafts.set(store, all)
  const key = `${tab} ${part.id}`
  const known = all.get(key)
  if (known) return known
  const textNow = () => {
    const open = store.state().tabs.find(({ id }) => id === tab)
    return open ? textOf(open, made.part) : made.part.text
  }
  const made: Open = {
    part,
    kept: new Map(),
    draft: new Draft({
      ask: (text, operations) => read(project, made.part, text, operations),
      text: textNow,
      put: (text, step) => store.changeTab(tab, (now) => typed(now, made.part, text, step)),
    }),
  }
  all.set(key, made)
  return made
}

async function read(project: string, part: Part, text: string, operations: readonly EditOperation[]): Promise<Read> {
  const body = { document: part.document, part: part.id, text, operations: [...operations] }
  const { tree, ...rest } = await api.post('/projects/{project}/parts/edits', { path: { project }, body })
  return { ...rest, tree }
}

export interface PartDraft {
  view: DraftView | undefined
  edit: (operations: readonly EditOperation[], by?: string) => void
  undo: (() => void) | undefined
  redo: (() => void) | undefined
  kept: Kept
}

/** The draft of a part in a tab, as a tree that can be edited. */
export function useDraft({ tab, changeTab }: Editing, part: Part): PartDraft {
  const { project, store } = useWorkspace()
  const open = useMemo(() => openDraft(store, project, tab.id, part), [store, project, tab.id, part])
  const { draft } = open
  const text = textOf(tab, part)
  useEffect(() => {
    open.part = part
    void draft.show(text)
  }, [open, draft, part, text])
  const view = useSyncExternalStore(draft.watch, draft.view)
  const edit = useCallback<PartDraft['edit']>((operations, by) => draft.edit(operations, by), [draft])
  const steps = tab.steps[part.id]
  const after = (change: () => void) => () => void draft.settled().then(change)
  return {
    view,
    edit,
    kept: open.kept,
    undo: steps?.past.length ? after(() => changeTab((now) => undone(now, part))) : undefined,
    redo: steps?.future.length ? after(() => changeTab((now) => redone(now, part))) : undefined,
  }
}
