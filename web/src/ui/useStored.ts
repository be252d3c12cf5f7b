import { useCallback, useState } from 'react'

function read<T>(key: string, initial: T): T {
  try {
    const text = localStorage.getItem(`parley.${key}`)
    return text === null ? initial : (JSON.parse(text) as T)
  } catch {
    return initial
  }
}

/** State that is kept in this browser (sizes of panes and the like). A browser that keeps nothing forgets it. */
export function useStored<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(key, initial))
  const store = useCallback(
    (next: T) => {
      setValue(next)
      try {
        if (next === undefined) localStorage.removeItem(`parley.${key}`)
        else localStorage.setItem(`parley.${key}`, JSON.stringify(next))
      } catch {
        // A full or forbidden storage costs the memory of a size, nothing else.
      }
    },
    [key],
  )
  return [value, store]
}
