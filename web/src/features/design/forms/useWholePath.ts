import { useMemo } from 'react'
import type { Part } from '../../../api/types'
import type { Editing } from '../../workspace/context'
import type { Inherited } from './context'
import { at, isMapping, tokensOf, below } from './trees'
import { useDraft, type PartDraft } from './useDraft'

/** The path that an operation is of, as its document has it beside all operations. */
export interface Whole extends PartDraft {
  skeleton: Part
  pointer: string
  path: string
}

/** The path of an operation, which is edited in the document's own part; nothing for what has none. */
export function useWholePath(
  editing: Editing,
  part: Part,
  parts: readonly Part[],
  onShow: (shown: boolean) => void,
): { whole: Whole | undefined; inherited: Inherited | undefined } {
  const operation = part.kind === 'path-operation'
  const skeleton = operation
    ? parts.find(({ kind, document }) => kind === 'skeleton' && document === part.document)
    : undefined
  const draft = useDraft(editing, skeleton ?? part)
  const path = skeleton ? tokensOf(part.pointer)[1] : undefined
  const pointer = path === undefined ? '' : below('/paths', path)
  const object = path === undefined || draft.view?.unreadable !== false ? undefined : at(draft.view.tree, pointer)
  const inherited = useMemo<Inherited | undefined>(
    () => (isMapping(object) ? { object, show: () => onShow(true) } : undefined),
    [object, onShow],
  )
  const whole = path !== undefined && skeleton && inherited ? { ...draft, skeleton, pointer, path } : undefined
  return { whole, inherited }
}
