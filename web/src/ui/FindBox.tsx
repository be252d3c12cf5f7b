import { TextInput } from '@mantine/core'
import type { KeyboardEvent, Ref } from 'react'
import { count } from '../format/numbers'
import classes from './FindBox.module.css'
import { Icon } from './Icon'
import { IconButton } from './IconButton'

/** What a search has found so far. */
export interface Finds {
  /** How many; not known before the first answer. */
  total: number | undefined
  /** There are more than `total`. */
  more: boolean
  /** Which of them is the current one, from 0. */
  current: number | undefined
  problem: string | undefined
}

interface Props {
  /** Accessible name. */
  label: string
  placeholder: string
  query: string
  onQuery: (query: string) => void
  found: Finds | undefined
  onStep: (step: 1 | -1) => void
  /** Leaves the search for what is searched. */
  onLeave: () => void
  box?: Ref<HTMLInputElement>
}

/** A search with the number of its matches: Enter goes to the next one, Shift Enter to the one before. */
export function FindBox({ label, placeholder, query, onQuery, found, onStep, onLeave, box }: Props) {
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && query !== '') onQuery('')
    else if (event.key === 'ArrowDown' || event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes['search']}>
      <TextInput
        ref={box}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={query}
        error={found?.problem !== undefined}
        leftSection={<Icon name="search" size={14} />}
        leftSectionWidth={28}
        spellCheck={false}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={key}
      />
      {found ? (
        <div className={classes['found']}>
          <span
            role="status"
            aria-label="Matches"
            title={found.problem}
            data-wrong={found.problem !== undefined || undefined}
          >
            {found.problem ?? foundWords(found)}
          </span>
          <IconButton
            icon="up"
            iconSize={14}
            label="Previous match"
            onClick={() => onStep(-1)}
            disabled={!found.total}
          />
          <IconButton icon="down" iconSize={14} label="Next match" onClick={() => onStep(1)} disabled={!found.total} />
        </div>
      ) : null}
    </div>
  )
}

function foundWords({ total, more, current }: Finds): string {
  if (total === undefined) return '…'
  if (total === 0) return 'none'
  const all = `${count(total)}${more ? '+' : ''}`
  return current === undefined ? all : `${count(current + 1)} of ${all}`
}
