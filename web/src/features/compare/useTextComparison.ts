import { useEffect, useMemo, useState } from 'react'
import { compareLargeTexts } from './comparing'
import { compareTexts, type TextComparison } from './model/Comparison'

/** Characters of both texts that are compared at once, on the page's own thread: that takes less than a frame or two. */
const few = 400_000

interface Done {
  before: string
  after: string
  is?: TextComparison
  problem?: string
}

/** How two texts differ: large ones are compared beside the page, and nothing is there until then. */
export function useTextComparison(before: string, after: string): { is?: TextComparison; problem?: string } {
  const large = before.length + after.length > few
  const small = useMemo(() => (large ? undefined : compareTexts(before, after)), [large, before, after])
  const [done, setDone] = useState<Done>()
  useEffect(() => {
    if (!large) return undefined
    const wanted = new AbortController()
    compareLargeTexts(before, after, wanted.signal).then(
      (is) => setDone({ before, after, is }),
      (error: unknown) => {
        if (!wanted.signal.aborted) setDone({ before, after, problem: String(error) })
      },
    )
    return () => wanted.abort()
  }, [large, before, after])
  if (small) return { is: small }
  return done?.before === before && done.after === after ? done : {}
}
