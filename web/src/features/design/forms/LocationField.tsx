import { CompletedInput } from '../../../ui/CompletedInput'
import type { LeafProps } from './Leaves'
import { Row } from './rows'
import { useExpressions } from './useExpressions'

/** Where something stands in a message, such as its correlation id: completed by what the messages around describe. */
export function LocationField({ field, value, wrong, onSet, pointer }: LeafProps & { pointer: string }) {
  const expressions = useExpressions(pointer)
  return (
    <Row label={field.label} required={field.required} wrong={wrong}>
      {(id) => (
        <CompletedInput
          id={id}
          code
          value={typeof value === 'string' ? value : ''}
          proposals={expressions}
          placeholder="$message.payload#/id"
          onType={onSet}
          onDone={() => (value === '' && !field.required ? onSet(undefined) : undefined)}
        />
      )}
    </Row>
  )
}
