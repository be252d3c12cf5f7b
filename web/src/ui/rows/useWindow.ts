import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Sheet } from './useSheet'

/** A browser lays out 33,554,428 px at most; a longer list is scrolled by a scaled scroll bar. */
const longest = 30_000_000
const overscan = 8
const rebase = 400

interface Wish {
  count: number
  /** Height of a line. */
  lineHeight: number
  /** Height of what sticks above the lines. */
  head?: number
  follow?: boolean
  onFollow?: (follow: boolean) => void
}

export interface Window {
  lineHeight: number
  head: number
  /** First line in view, and the one behind the last. */
  first: number
  last: number
  /** Lines to draw: those in view and some around them. */
  from: number
  to: number
  /** How many lines are drawn at most: a line's key is its number by this, so that lines that leave the view are used again. */
  pool: number
  /** The line at which `top` 0 of the layer is; lines are drawn relative to it. */
  base: number
  /** Height of all lines, and of the part in view. */
  height: number
  view: number
  onScroll: () => void
  /** Brings a line into view; `middle` puts it there unless it is in view already. */
  reveal: (line: number, where?: 'near' | 'middle', under?: number) => void
  /** Moves by lines without anything moving on the screen: lines before the view have come or gone. */
  shift: (lines: number) => void
}

/**
 * The lines of a long list that are in view, in a scroll container of fixed line height. The lines lie in a layer that
 * sticks to the container; so nothing is ever blank, and positions stay exact in a list of any length.
 */
export function useWindow(
  { scroller, layer }: Sheet,
  { count, lineHeight, head = 0, follow = false, onFollow }: Wish,
): Window {
  const [view, setView] = useState(0)
  const [first, setFirst] = useState(0)
  const [base, setBase] = useState(0)
  const top = useRef(0)
  const placed = useRef(-1)
  const full = count * lineHeight
  const height = Math.min(full, longest)
  const scale = full > height ? (full - view) / (height - view) : 1

  const draw = useCallback(() => {
    const at = Math.floor(top.current / lineHeight)
    setFirst(at)
    if (Math.abs(at - base) > rebase) setBase(at)
    if (layer.current) layer.current.style.transform = `translateY(${Math.round(base * lineHeight - top.current)}px)`
  }, [layer, base, lineHeight])

  const place = useCallback(
    (wanted: number) => {
      const element = scroller.current
      if (!element) return
      top.current = Math.max(0, Math.min(wanted, full - view))
      element.scrollTop = top.current / scale
      placed.current = element.scrollTop
      if (scale === 1) top.current = element.scrollTop
      draw()
    },
    [scroller, full, view, scale, draw],
  )

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const measure = () => setView(Math.max(0, element.clientHeight - head))
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, head])

  useLayoutEffect(() => {
    if (follow) place(full)
    else draw()
  }, [follow, full, place, draw])

  const onScroll = () => {
    const element = scroller.current
    if (!element || element.scrollTop === placed.current) return
    placed.current = -1
    top.current = element.scrollTop * scale
    const end = element.scrollHeight - element.clientHeight
    onFollow?.(end - element.scrollTop < 2)
    draw()
  }

  const reveal = (line: number, where: 'near' | 'middle' = 'near', under = 0) => {
    const above = line * lineHeight - under
    const below = (line + 1) * lineHeight - view
    const inView = above >= top.current && below <= top.current
    if (inView) return
    if (where === 'middle') place(line * lineHeight - Math.floor(view / 2 / lineHeight) * lineHeight)
    else place(above < top.current ? above : below)
  }

  const visible = Math.ceil(view / lineHeight) + 1
  return {
    lineHeight,
    head,
    first,
    last: Math.min(count, first + visible),
    from: Math.max(0, first - overscan),
    to: Math.min(count, first + visible + overscan),
    pool: visible + 2 * overscan,
    base,
    height,
    view,
    onScroll,
    reveal,
    shift: (lines) => place(top.current + lines * lineHeight),
  }
}
