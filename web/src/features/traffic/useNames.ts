import { useRef, useState } from 'react'
import { problemsOf } from '../../api/refusal'
import type { Names } from './traffic'

/** A name that cannot be, as it was typed, and why. */
export interface WrongName {
  text: string
  why: string
}

export interface ChosenNames {
  wrong: ReadonlyMap<string, WrongName>
  choose: (id: string, name: string) => void
  /** The names, as soon as all are checked; nothing where one of these cannot be, also when it is checked once more. */
  settled: (ids: ReadonlySet<string>) => Promise<Names | undefined>
}

/**
 * Names chosen for what is proposed, one after another, each checked before it counts.
 *
 * @param check looks at the proposals with these names, and fails where one cannot be
 */
export function useNames(check: (names: Names) => Promise<void>): ChosenNames {
  const names = useRef<Names>({})
  const faults = useRef<ReadonlyMap<string, WrongName>>(new Map())
  const last = useRef<Promise<void>>(Promise.resolve())
  const [wrong, setWrong] = useState(faults.current)
  const say = (id: string, fault: WrongName | undefined) => {
    const after = new Map(faults.current)
    if (fault) after.set(id, fault)
    else after.delete(id)
    faults.current = after
    setWrong(after)
  }
  const tried = async (id: string, text: string) => {
    const next = { ...names.current, [id]: text }
    try {
      await check(next)
      names.current = next
      say(id, undefined)
    } catch (error) {
      say(id, { text, why: problemsOf(error)[0]?.message ?? 'It cannot be checked' })
    }
  }
  const queue = (work: () => Promise<void> | undefined) => {
    last.current = last.current.then(work)
  }
  return {
    wrong,
    choose: (id, text) => queue(() => tried(id, text)),
    settled: async (ids) => {
      await last.current
      const counted = [...faults.current].filter(([id]) => ids.has(id))
      // another name may have been chosen meanwhile
      for (const [id, fault] of counted) {
        queue(() => (faults.current.get(id) === fault ? tried(id, fault.text) : undefined))
      }
      await last.current
      return [...faults.current.keys()].some((id) => ids.has(id)) ? undefined : names.current
    },
  }
}
