import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Differing } from '../../api/types'
import { TextDifference } from '../design/TextDifference'
import classes from './Imports.module.css'

interface Props {
  differing: readonly Differing[]
  /** Names of what takes what comes. */
  taken: ReadonlySet<string>
  onTaken: (taken: ReadonlySet<string>) => void
}

/** What is in the project and differs from what comes: one decides for each, and sees both. */
export function DifferingList({ differing, taken, onTaken }: Props) {
  const [current, setCurrent] = useState(differing[0]?.name)
  const shown = differing.find(({ name }) => name === current) ?? differing[0]
  const some = taken.size > 0
  const all = differing.every(({ name }) => taken.has(name))
  const take = (name: string, wanted: boolean) => {
    const after = new Set(taken)
    if (wanted) after.add(name)
    else after.delete(name)
    onTaken(after)
  }
  return (
    <div className={classes['differing']}>
      <Checkbox
        size="xs"
        label="Take all that comes"
        checked={all}
        indeterminate={some && !all}
        onChange={() => onTaken(all ? new Set() : new Set(differing.map(({ name }) => name)))}
      />
      <ul className={classes['items']} aria-label="Differs">
        {differing.map(({ name }) => (
          <li key={name} data-current={name === shown?.name || undefined}>
            <Checkbox
              size="xs"
              aria-label={`Take ${name}`}
              checked={taken.has(name)}
              onChange={(event) => take(name, event.currentTarget.checked)}
            />
            <button type="button" aria-pressed={name === shown?.name} onClick={() => setCurrent(name)}>
              {name}
            </button>
            <span>{taken.has(name) ? 'takes what comes' : 'stays'}</span>
          </li>
        ))}
      </ul>
      {shown ? (
        <>
          <p className={classes['both']}>
            <span>In the project</span>
            <span>What comes</span>
          </p>
          <div className={classes['text']}>
            <TextDifference
              key={shown.name}
              label={`Difference of ${shown.name}`}
              before={shown.there}
              after={shown.comes}
              beside
            />
          </div>
        </>
      ) : null}
    </div>
  )
}
