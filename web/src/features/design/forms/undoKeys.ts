import type { KeyboardEvent } from 'react'

/** The keys that take edits back and do them again, for a form of its own draft. */
export function undoKeys(undo: (() => void) | undefined, redo: (() => void) | undefined) {
  return (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.defaultPrevented) return
    const act = event.shiftKey ? redo : undo
    if (!act) return
    event.preventDefault()
    act()
  }
}
