import { useState } from 'react'
import { CompletedInput } from '../../../ui/CompletedInput'
import { Segmented } from '../../../ui/Segmented'
import classes from './Forms.module.css'
import { JsonInput } from './JsonInput'
import type { LeafProps } from './Leaves'
import { isExpression, useLinkProposals } from './linkProposals'
import { Row } from './rows'
import type { Json } from './trees'

/** What a link hands over: an expression, whose value is only known when the exchange has taken place, or a value. */
export function HandedField({ field, value, wrong, onSet }: LeafProps) {
  return (
    <Row label={field.label} required={field.required} wrong={wrong}>
      {(id) => (
        <HandedInput
          id={id}
          label={field.label}
          value={value}
          onSet={onSet}
          onDone={() => (value === '' ? onSet(undefined) : undefined)}
        />
      )}
    </Row>
  )
}

interface Props {
  id?: string
  label: string
  value: Json
  onSet: (value: Json) => void
  /** One that says nothing goes, but not while it is written. */
  onDone?: () => void
}

/** The same without a label of its own. */
export function HandedInput({ id, label, value, onSet, onDone }: Props) {
  const { expressions } = useLinkProposals()
  const [chosen, setChosen] = useState<'expression' | 'value'>()
  const isEmpty = value === undefined || value === ''
  const kind = chosen ?? (isEmpty || isExpression(value) ? 'expression' : 'value')
  // what is being written keeps its field: the kind of a text changes with its letters
  const set = (next: Json) => {
    setChosen(kind)
    onSet(next)
  }
  const named = id === undefined ? { label } : { id }
  return (
    <div className={classes['handed']}>
      {kind === 'expression' ? (
        <CompletedInput
          {...named}
          code
          value={typeof value === 'string' ? value : ''}
          proposals={expressions.map((each) => ({ value: each.expression, about: each.about }))}
          placeholder="$response.body#/id"
          onType={set}
          onDone={onDone}
        />
      ) : (
        <div>
          <JsonInput {...(id === undefined ? {} : { id })} label={label} value={value} onSet={set} />
        </div>
      )}
      <Segmented
        label={`Kind of ${label}`}
        value={kind}
        onChange={setChosen}
        segments={[
          { key: 'expression', label: 'Expression' },
          { key: 'value', label: 'Value' },
        ]}
      />
    </div>
  )
}
