import { useLayoutEffect, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { Window } from '../../ui/rows/useWindow'
import type { Lines } from './lines'
import type { Timeline } from './Timeline'
import type { Unfolding } from './useUnfolded'

/** A place in the timeline: a position, and a count that goes up when it is to be brought into view. */
export interface Active {
  position: number
  asked: number
}

interface Grid {
  timeline: Timeline
  lines: Lines
  window: Window
  unfolded: Unfolding
  follow: boolean
  onFollow: (follow: boolean) => void
  selected: number | undefined
  onSelect: (sequence: number, frame?: number) => void
  active: Active | undefined
  onActive: (active: Active) => void
  /** Height of what lies over the first line in view. */
  under: number
}

/** The line that the keyboard is at, and what keys and clicks do with the lines. */
export function useGridKeys(grid: Grid) {
  const { timeline, lines, window, unfolded, follow, onFollow, selected, onSelect, active, onActive, under } = grid
  const [line, setLine] = useState<number>()
  const current = line ?? (active ? lines.lineOf(active.position) : undefined)

  const asked = active?.asked
  useLayoutEffect(() => {
    if (!active || asked === undefined) return
    const to = lines.lineOf(active.position)
    setLine(to)
    window.reveal(to, 'middle', under)
    // Only when it is asked for.
  }, [asked])

  const choose = (to: number) => {
    const at = lines.at(to)
    setLine(to)
    if (at?.kind === 'entry') {
      const row = timeline.row(at.position)
      if (row) onSelect(row.sequence)
    } else if (at?.kind === 'frame') onSelect(at.sequence, at.number - 1)
    else if (at?.kind === 'more') onSelect(at.sequence)
  }

  const fold = (to: number, wanted?: boolean) => {
    const at = lines.at(to)
    if (at?.kind === 'frame' && wanted === false) {
      unfolded.fold(at.sequence)
      setLine(undefined)
    }
    if (at?.kind !== 'entry') return
    const row = timeline.row(at.position)
    if (!row || (row.frames ?? 1) < 2) return
    const open = unfolded.isUnfolded(row.sequence)
    if (open && wanted !== true) unfolded.fold(row.sequence)
    if (!open && wanted !== false) void unfolded.unfold(row.sequence, at.position)
  }

  const goTo = (wanted: number) => {
    const to = Math.max(0, Math.min(wanted, lines.count - 1))
    setLine(to)
    onActive({ position: lines.positionAt(to), asked: active?.asked ?? 0 })
    if (to < lines.count - 1) onFollow(false)
    window.reveal(to, 'near', under)
    if (selected !== undefined) choose(to)
  }

  const key = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(1, window.last - window.first - 2)
    const at = current ?? (follow ? lines.count : window.first)
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[event.key]
    if (step !== undefined) goTo(at + step)
    else if (event.key === 'Home') goTo(0)
    else if (event.key === 'End') {
      goTo(lines.count - 1)
      onFollow(true)
    } else if (event.key === 'ArrowRight') fold(at, true)
    else if (event.key === 'ArrowLeft') fold(at, false)
    else if (event.key === 'Enter' || event.key === ' ') choose(at)
    else return
    event.preventDefault()
  }

  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const toFold = event.target.closest<HTMLElement>('[data-fold]')
    const row = event.target.closest<HTMLElement>('[data-line]')
    if (toFold) fold(Number(toFold.dataset['fold']))
    else if (row?.dataset['pinned']) onSelect(Number(row.dataset['sequence']))
    else if (row) choose(Number(row.dataset['line']))
  }

  return { line: current, key, click }
}
