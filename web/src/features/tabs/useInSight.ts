import { useEffect, useRef, type RefObject } from 'react'

/** After so many milliseconds the names of tabs have come, and who has scrolled to another tab keeps his place. */
const settling = 3_000

/**
 * Brings an element into sight once it is wanted, and again when it or one beside it gets another size soon after that, as a tab does whose name comes
 * later. Only then: to ask for it lays out the whole page, and tabs are drawn many times a second.
 */
export function useInSight<E extends Element>(wanted: boolean): RefObject<E | null> {
  const element = useRef<E>(null)
  useEffect(() => {
    const shown = element.current
    if (!wanted || !shown) return
    // (told of all that it observes at once, by the browser, where it has laid out the page)
    const sizes = new ResizeObserver(() => shown.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
    for (const each of shown.parentElement?.children ?? []) sizes.observe(each)
    const settled = setTimeout(() => sizes.disconnect(), settling)
    return () => {
      clearTimeout(settled)
      sizes.disconnect()
    }
  }, [wanted])
  return element
}
