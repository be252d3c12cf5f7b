import { createContext, useContext, useState } from 'react'

/** What of a part is unfolded, chosen and scrolled to, by place: it outlives the form, and lasts as long as the page. */
export type Kept = Map<string, unknown>

const KeptContext = createContext<Kept>(new Map())

export const KeptProvider = KeptContext.Provider

/** A state that is as it was left when what shows it comes back; `begun` says what it is now, whatever it was. */
export function useKept<T>(key: string, initial: T, begun?: T): readonly [T, (next: T) => void] {
  const kept = useContext(KeptContext)
  const [value, setValue] = useState<T>(() => {
    const first = begun ?? (kept.has(key) ? (kept.get(key) as T) : initial)
    kept.set(key, first)
    return first
  })
  const set = (next: T) => {
    kept.set(key, next)
    setValue(next)
  }
  return [value, set]
}
