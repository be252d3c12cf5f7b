import { NativeSelect } from '@mantine/core'
import type { Target } from './context'
import classes from './Forms.module.css'

interface Props {
  id?: string
  label?: string
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
    <NativeSelect
      {...(id === undefined ? { 'aria-label': label } : { id })}
      className={classes['choice']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {none === undefined && value !== '' ? null : <option value="">{none ?? 'Choose one'}</option>}
      {known ? null : <option value={value}>{value}</option>}
      {targets.map(({ ref, name }) => (
        <option key={ref} value={ref}>
          {name}
        </option>
      ))}
    </NativeSelect>
  )
}
