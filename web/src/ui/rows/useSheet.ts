import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useSize } from '../useSize'

/** The place on which rows are drawn: what scrolls, the layer of the lines, and how wide it and a letter of its text are. */
export interface Sheet {
  scroller: RefObject<HTMLDivElement | null>
  layer: RefObject<HTMLDivElement | null>
  ruler: RefObject<HTMLSpanElement | null>
  /** Zero until it is known. */
  width: number
  letter: number
}

export function useSheet(): Sheet {
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLSpanElement>(null)
  const { width } = useSize(scroller)
  const [letter, setLetter] = useState(7.2)
  useLayoutEffect(() => {
    const wide = ruler.current?.getBoundingClientRect().width ?? 0
    if (wide > 0) setLetter(wide / 50)
  }, [])
  return { scroller, layer, ruler, width, letter }
}
