import type { EditOperation } from '../../../api/types'
import { CompletedInput } from '../../../ui/CompletedInput'
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
    if (text === now) return
    const chosen = operations.find((each) => operationLabel(each) === text)
    if (!chosen) put('operationId', text)
    else if (chosen.id === undefined) put('operationRef', chosen.reference)
    else put('operationId', chosen.id)
  }
  return (
    <Row label="Operation" required wrong={wrong}>
      {(id) => (
        <CompletedInput
          id={id}
          value={now}
          proposals={operations.map((each) => ({ value: operationLabel(each) }))}
          placeholder="The operation that it leads to"
          onDone={keep}
        />
      )}
    </Row>
  )
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : ''
}
