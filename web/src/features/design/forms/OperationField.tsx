import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import type { EditOperation } from '../../../api/types'
import { useForm, type FieldProblem } from './context'
import { operationLabel, useLinkProposals, type LinkedOperation } from './linkProposals'
import { Row } from './rows'
import { below, given, type Json, type Mapping } from './trees'

interface Props {
  /** The link. */
  object: Mapping
  pointer: string
  order: readonly string[]
  wrong: FieldProblem | undefined
}

/** The operation that a link leads to, by its name; what is typed otherwise is its id. */
export function OperationField({ object, pointer, order, wrong }: Props) {
  const { edit } = useForm()
  const { operations } = useLinkProposals()
  const [typed, setTyped] = useState<string>()
  const { operationId, operationRef } = object
  const isNamed = ({ id, reference }: LinkedOperation) =>
    operationId === undefined ? reference === operationRef : id !== undefined && id === operationId
  const named = operations.find(isNamed)
  const now = named ? operationLabel(named) : textOf(operationId ?? operationRef)
  const put = (key: 'operationId' | 'operationRef', value: string) => {
    const other = key === 'operationId' ? 'operationRef' : 'operationId'
    const edits: EditOperation[] = [given(object, pointer, key, value, order)]
    if (Object.hasOwn(object, other)) edits.push({ op: 'remove', pointer: below(pointer, other) })
    edit(edits)
  }
  const keep = (text: string) => {
    setTyped(undefined)
    if (text === now) return
    const chosen = operations.find((each) => operationLabel(each) === text)
    if (!chosen) put('operationId', text)
    else if (chosen.id === undefined) put('operationRef', chosen.reference)
    else put('operationId', chosen.id)
  }
  return (
    <Row label="Operation" required wrong={wrong}>
      {(id) => (
        <Autocomplete
          id={id}
          data={[...new Set(operations.map(operationLabel))]}
          value={typed ?? now}
          placeholder="The operation that it leads to"
          spellCheck={false}
          autoComplete="off"
          limit={200}
          maxDropdownHeight={280}
          comboboxProps={{ shadow: 'md' }}
          onChange={setTyped}
          onOptionSubmit={keep}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => (typed === undefined ? undefined : keep(typed))}
          onKeyDown={(event) => (event.key === 'Escape' ? setTyped(undefined) : undefined)}
        />
      )}
    </Row>
  )
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : ''
}
