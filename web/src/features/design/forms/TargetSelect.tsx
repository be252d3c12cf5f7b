import { Select } from '../../../ui/Select'
import type { Target } from './context'
import classes from './Forms.module.css'

interface Props {
  id?: string
  label: string
  targets: readonly Target[]
  value: string
  /** Said where nothing is chosen; without it something has to be. */
  none?: string
  onChange: (ref: string) => void
}

/** The choice of something shared. */
export function TargetSelect({ id, label, targets, value, none, onChange }: Props) {
  const known = value === '' || targets.some(({ ref }) => ref === value)
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      label={label}
      className={classes['choice'] ?? ''}
      value={value}
      choices={[
        ...(none === undefined && value !== '' ? [] : [{ value: '', label: none ?? 'Choose one' }]),
        ...(known ? [] : [{ value, label: value }]),
        ...targets.map(({ ref, name }) => ({ value: ref, label: name })),
      ]}
      onChange={onChange}
    />
  )
}
