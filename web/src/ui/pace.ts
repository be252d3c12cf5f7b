import { useEffect, useState } from 'react'

/** The value once it has not changed for `pause` ms. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}

/** The value, changing at most once in `pause` ms. */
export function useThrottled<T>(value: T, pause: number): T {
  const [shown, setShown] = useState({ value, at: 0 })
  useEffect(() => {
    if (value === shown.value) return undefined
    const wait = Math.max(0, shown.at + pause - Date.now())
    const timer = setTimeout(() => setShown({ value, at: Date.now() }), wait)
    return () => clearTimeout(timer)
  }, [value, shown, pause])
  return shown.value
}
