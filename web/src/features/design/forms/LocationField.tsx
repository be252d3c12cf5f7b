import { CompletedInput } from '../../../ui/CompletedInput'
import type { LeafProps } from './Leaves'
import { Row } from './rows'
import { useExpressions } from './useExpressions'

/** Where something stands in a message, such as its correlation id: completed by what the messages around describe. */
export function LocationField({ field, value, wrong, onSet, pointer }: LeafProps & { pointer: string }) {
  const expressions = useExpressions(pointer)
  const text = typeof value === 'string' ? value : ''
  return (
    <Row label={field.label} required={field.required} wrong={wrong}>
      {(id) => (
        <CompletedInput
          id={id}
          code
          value={text}
          proposals={expressions}
          placeholder="$message.payload#/id"
          onType={onSet}
          onDone={() => (text === '' && !field.required ? onSet(undefined) : undefined)}
        />
      )}
    </Row>
  )
}
