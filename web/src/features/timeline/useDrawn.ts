import { useEffect, useState } from 'react'
import { Drawn } from './Drawn'

/**
 * How many entries went by undrawn lately, while the view follows the newest of `total` rows and shows those from
 * `from` to before `to`.
 */
export function useDrawn(following: boolean, from: number, to: number, total: number): number {
  const [drawn] = useState(() => new Drawn())
  const [skipped, setSkipped] = useState(0)
  useEffect(() => {
    if (following) setSkipped(drawn.follow(from, to, total, performance.now()))
    else {
      drawn.forget()
      setSkipped(0)
    }
    const rest = drawn.rest(performance.now())
    if (rest === undefined) return undefined
    const timer = setTimeout(() => setSkipped(0), rest)
    return () => clearTimeout(timer)
  }, [drawn, following, from, to, total])
  return following ? skipped : 0
}
