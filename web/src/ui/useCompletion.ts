import { useState, type KeyboardEvent } from 'react'
import { originOf, proposed, useKnownNames, type Known } from '../features/variables/known'
import { openName } from '../features/variables/template'

/** A text that is offered, with what is said beside it. */
export interface Proposal {
  text: string
  aside?: string | undefined
  /** Where it comes from. */
  origin?: string
}

export interface Completion {
  label: string
  proposals: readonly Proposal[]
  /** Which of them Enter would take; none as long as the user has not gone to one. */
  chosen: number | undefined
  take: (text: string) => void
  /** Says where the caret is after something was typed. */
  typed: (caret: number | undefined) => void
  /** Offers what fits, before anything is typed. */
  ask: () => void
  close: () => void
  /** Whether a key was the list's. */
  press: (event: KeyboardEvent) => boolean
}

const most = 8

/**
 * What may follow in a field: names behind `{{`, and elsewhere the `words` that fit what is there. A name is taken by
 * Enter or Tab at once; a word only after it was chosen, so that whoever types something else is not overruled.
 */
export function useCompletion(
  value: string,
  words: readonly string[] | undefined,
  onChange: (value: string) => void,
): Completion {
  const known = useKnownNames()
  const [caret, setCaret] = useState<number>()
  const [asked, setAsked] = useState(false)
  const [at, setAt] = useState<number>()
  const open = caret === undefined ? undefined : openName(value, caret)
  const offersWords = open === undefined && (asked || caret === value.length)
  const proposals: readonly Proposal[] = open
    ? proposed(known, open.typed).map(named)
    : offersWords
      ? fitting(words ?? [], value, asked)
      : []
  const chosen = at ?? (open ? 0 : undefined)

  const close = () => {
    setCaret(undefined)
    setAsked(false)
    setAt(undefined)
  }
  const take = (text: string) => {
    if (open && caret !== undefined) {
      const rest = value.slice(caret).replace(/^[^{}\s]*\}\}/, '')
      onChange(`${value.slice(0, open.from)}${text}}}${rest}`)
    } else onChange(text)
    close()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.ctrlKey && words) {
      setAsked(true)
      return true
    }
    if (proposals.length === 0) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      const from = chosen ?? (step > 0 ? -1 : 0)
      setAt((from + step + proposals.length) % proposals.length)
      return true
    }
    if (event.key === 'Escape') {
      close()
      return true
    }
    const text = chosen === undefined ? undefined : proposals[chosen % proposals.length]?.text
    if (text === undefined || (event.key !== 'Enter' && event.key !== 'Tab')) return false
    take(text)
    return true
  }
  return {
    label: open ? 'Variables' : 'Proposals',
    proposals,
    chosen: chosen === undefined ? undefined : chosen % Math.max(1, proposals.length),
    take,
    typed: (place) => {
      setCaret(place)
      setAsked(false)
      setAt(undefined)
    },
    ask: () => setAsked(words !== undefined),
    close,
    press,
  }
}

function named(known: Known): Proposal {
  const { name, secret, value, origin } = known
  return { text: name, aside: secret ? 'secret' : value, origin: origin === 'built-in' ? 'built in' : short(known) }
}

function short(known: Known): string {
  return originOf(known).replace(/^from (the )?(environment )?/, '')
}

/** Words that hold what was typed, those that begin with it first; all of them where they were asked for. */
function fitting(words: readonly string[], typed: string, all: boolean): Proposal[] {
  if (typed === '' && !all) return []
  const begin = words.filter((word) => word.toLowerCase().startsWith(typed.toLowerCase()))
  const hold = words.filter((word) => has(word, typed) && !begin.includes(word))
  const fit = [...begin, ...hold].filter((word) => word !== typed)
  return (all ? fit : fit.slice(0, most)).map((text) => ({ text }))
}

function has(text: string, typed: string): boolean {
  return text.toLowerCase().includes(typed.toLowerCase())
}
