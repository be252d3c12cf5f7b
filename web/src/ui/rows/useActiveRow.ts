import { useId, useState, type KeyboardEvent } from 'react'
import type { Window } from './useWindow'

/** The row that the keyboard is at, in a list that keeps the focus and names the row. */
export interface ActiveRow {
  row: number | undefined
  /** The row, or else the first in view. */
  here: number
  idOf: (row: number) => string
  /** What names it to assistive technology, for the list. */
  descendant: string | undefined
  set: (row: number) => void
  /** Goes to a row, or the nearest that there is, and brings it into view. */
  to: (row: number, where?: 'near' | 'middle') => void
  /** Goes where a key leads; false for keys that lead nowhere. */
  key: (event: KeyboardEvent) => boolean
}

export function useActiveRow(window: Window, count: number): ActiveRow {
  const id = useId()
  const [row, set] = useState<number>()
  const here = row ?? window.first
  const idOf = (at: number) => `${id}-${at}`
  const to = (wanted: number, where: 'near' | 'middle' = 'near') => {
    const next = Math.max(0, Math.min(wanted, count - 1))
    set(next)
    window.reveal(next, where)
  }
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const page = Math.max(1, Math.floor(window.view / window.lineHeight) - 1)
    const steps: Record<string, number> = {
      ArrowUp: here - 1,
      ArrowDown: row === undefined ? here : here + 1,
      PageUp: here - page,
      PageDown: here + page,
      Home: 0,
      End: count - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return false
    to(next)
    event.preventDefault()
    return true
  }
  return { row, here, idOf, descendant: row === undefined ? undefined : idOf(row), set, to, key }
}
