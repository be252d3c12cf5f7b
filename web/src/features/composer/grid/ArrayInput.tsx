import { useState, type KeyboardEvent } from 'react'
import { Icon } from '../../../ui/Icon'
import { Drawn } from '../../../ui/VariableInput'
import classes from './ParameterGrid.module.css'

interface Props {
  values: readonly string[]
  onChange: (values: string[]) => void
}

/** The values of an array: each a chip; what is typed becomes one by Enter, by a comma, or when the field is left. */
export function ArrayInput({ values, onChange }: Props) {
  const [text, setText] = useState('')
  const add = (typed: string) => {
    const more = typed
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '')
    if (more.length > 0) onChange([...values, ...more])
    setText('')
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && text !== '') {
      event.preventDefault()
      add(text)
    }
    if (event.key === 'Backspace' && text === '') onChange(values.slice(0, -1))
  }
  return (
    <div className={classes['array']}>
      {values.map((value, index) => (
        <span key={index} className={classes['chip']}>
          <span>
            <Drawn value={value} />
          </span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Without ${value}`}
            title={`Without ${value}`}
            onClick={() => onChange(values.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
      <input
        type="text"
        aria-label="Value"
        value={text}
        placeholder={values.length === 0 ? 'values' : '+'}
        spellCheck={false}
        onChange={(event) => {
          const typed = event.currentTarget.value
          if (typed.includes(',')) add(typed)
          else setText(typed)
        }}
        onKeyDown={key}
        onBlur={() => add(text)}
      />
    </div>
  )
}
