import { useEffect, useState } from 'react'

/** The time, asked for again every `interval` ms while `running`. */
export function useNow(running: boolean, interval: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(Date.now()), interval)
    return () => clearInterval(timer)
  }, [running, interval])
  return now
}
