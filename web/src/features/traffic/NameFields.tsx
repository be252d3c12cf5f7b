import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TrafficName } from '../../api/types'
import type { ChosenNames, WrongName } from './useNames'
import classes from './Traffic.module.css'

/** More are folded away until they are asked for. */
const mostOpen = 8

interface Props {
  names: readonly TrafficName[]
  chosen: ChosenNames
}

/** What is new in a proposal by its names, which may be others. */
export function NameFields({ names, chosen }: Props) {
  if (names.length === 0) return null
  return (
    <details className={classes['names']} open={names.length <= mostOpen}>
      <summary>Names ({names.length})</summary>
      <div role="group" aria-label="Names">
        {names.map((name) => (
          <NameField
            key={name.id}
            name={name}
            wrong={chosen.wrong.get(name.id)}
            onChoose={(text) => chosen.choose(name.id, text)}
          />
        ))}
      </div>
    </details>
  )
}

interface FieldProps {
  name: TrafficName
  wrong: WrongName | undefined
  onChoose: (text: string) => void
}

function NameField({ name, wrong, onChoose }: FieldProps) {
  const [text, setText] = useState(wrong?.text ?? name.name)
  const settle = (again = false) => {
    if (again || text !== (wrong?.text ?? name.name)) onChoose(text.trim())
  }
  return (
    <TextInput
      label={name.kind}
      aria-label={`Name of the ${name.kind} ${name.found}`}
      value={text}
      error={wrong?.why}
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => settle()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(wrong !== undefined)
      }}
    />
  )
}
