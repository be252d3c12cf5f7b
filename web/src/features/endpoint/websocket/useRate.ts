import { useEffect, useRef, useState } from 'react'
import type { Session } from '../../../api/types'

/** Messages in the last second, both ways, told once a second. */
export function useRate(session: Session | undefined): number {
  const [rate, setRate] = useState(0)
  const total = useRef(0)
  const sum = (session?.sent ?? 0) + (session?.received ?? 0)
  useEffect(() => {
    total.current = sum
  }, [sum])
  const open = session?.state.kind === 'open'
  const id = session?.id
  useEffect(() => {
    if (!open) return undefined
    let before = total.current
    let at = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      setRate(Math.max(0, ((total.current - before) * 1000) / (now - at)))
      before = total.current
      at = now
    }, 1000)
    return () => {
      clearInterval(timer)
      setRate(0)
    }
  }, [open, id])
  return rate
}
