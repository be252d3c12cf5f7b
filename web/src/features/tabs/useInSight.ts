import { useEffect, useRef, type RefObject } from 'react'

/** Brings an element into sight once it is wanted. Only then: to ask for it lays out the whole page, and tabs are drawn many times a second. */
export function useInSight<E extends Element>(wanted: boolean): RefObject<E | null> {
  const element = useRef<E>(null)
  useEffect(() => {
    if (wanted) element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [wanted])
  return element
}
