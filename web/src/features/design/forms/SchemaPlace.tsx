import { Leaf } from './Leaves'
import type { Json } from './trees'

interface Props {
  label: string
  pointer: string
  value: Json
  onSet: (value: Json) => void
}

/** Where a schema stands. */
export function SchemaPlace({ label, value, onSet }: Props) {
  const field = { key: 'schema', label, type: { is: 'value' as const }, required: false, always: true }
  return <Leaf field={field} value={value} wrong={undefined} onSet={onSet} />
}
