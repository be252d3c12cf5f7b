import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { Completions } from '../../../ui/Completions'
import { Icon } from '../../../ui/Icon'
import { useCompletion } from '../../../ui/useCompletion'
import { Drawn } from '../../../ui/VariableInput'
import { VariableTip } from '../../../ui/VariableTip'
import classes from './ParameterGrid.module.css'

interface Props {
  values: readonly string[]
  onChange: (values: string[]) => void
}

/**
 * The values of an array: each a chip; what is typed becomes one by Enter, by a comma, or when the field is left. Variables
 * in them are explained on hover, and completed behind `{{`.
 */
export function ArrayInput({ values, onChange }: Props) {
  const list = useId()
  const [text, setText] = useState('')
  const [hovered, setHovered] = useState<HTMLElement>()
  const completion = useCompletion(text, undefined, setText)
  const offers = completion.proposals.length > 0
  const add = (typed: string) => {
    const more = typed
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '')
    if (more.length > 0) onChange([...values, ...more])
    setText('')
  }
  const key = (event: KeyboardEvent) => {
    if (completion.press(event)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.key === 'Enter' && text !== '') {
      event.preventDefault()
      add(text)
    }
    if (event.key === 'Backspace' && text === '') onChange(values.slice(0, -1))
  }
  const hover = ({ target }: MouseEvent) => {
    const chip = target instanceof Element ? target.closest<HTMLElement>('[data-name]') : null
    setHovered(chip ?? undefined)
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- what is under the pointer is explained
    <div className={classes['array']} onMouseMove={hover} onMouseLeave={() => setHovered(undefined)}>
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
        autoComplete="off"
        aria-autocomplete="list"
        aria-controls={offers ? list : undefined}
        aria-activedescendant={offers && completion.chosen !== undefined ? `${list}-${completion.chosen}` : undefined}
        onChange={(event) => {
          const typed = event.currentTarget.value
          if (typed.includes(',')) add(typed)
          else {
            setText(typed)
            completion.typed(event.currentTarget.selectionStart ?? undefined)
          }
        }}
        onKeyDown={key}
        onBlur={() => {
          completion.close()
          add(text)
        }}
      />
      {offers ? <Completions id={list} {...completion} onChoose={completion.take} /> : null}
      {hovered?.isConnected && !offers ? <VariableTip chip={hovered} /> : null}
    </div>
  )
}
