import { useEffect, useMemo, useState } from 'react'
import type { TextComparison } from './model/Comparison'
import { countOf, layingOut, rowsOf, type Layout, type Rows } from './model/rows'

/** Lines of both sides that are laid out at once: that takes a few milliseconds. */
const few = 20_000

/** Milliseconds after which the page may draw and answer again. */
const turn = 12

export interface Laid {
  /** What the rows are of. */
  comparison: TextComparison
  layout: Layout
  rows: Rows
}

/** The rows of a comparison. Those of many lines come a little later: meanwhile those are there that were last laid out for it. */
export function useRows(comparison: TextComparison, layout: Layout): Laid | undefined {
  const { form, columns, unfolded } = layout
  const large = countOf(comparison.left) + countOf(comparison.right) > few
  const at = useMemo(() => ({ form, columns, unfolded }), [form, columns, unfolded])
  const small = useMemo(
    () => (large ? undefined : { comparison, layout: at, rows: rowsOf(comparison, at) }),
    [large, comparison, at],
  )
  const [laid, setLaid] = useState<Laid>()
  useEffect(() => {
    if (!large) return undefined
    const laying = layingOut(comparison, at)
    let timer = setTimeout(go)
    function go() {
      const until = performance.now() + turn
      while (performance.now() < until) {
        const step = laying.next()
        if (step.done) {
          setLaid({ comparison, layout: at, rows: step.value })
          return
        }
      }
      timer = setTimeout(go)
    }
    return () => clearTimeout(timer)
  }, [large, comparison, at])
  return small ?? (laid?.comparison === comparison ? laid : undefined)
}
