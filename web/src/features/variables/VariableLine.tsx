import { Switch } from '@mantine/core'
import { useId } from 'react'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { withSecrecy, type VariableRow } from './rows'
import classes from './Variables.module.css'

interface Props {
  row: VariableRow
  blank: boolean
  wrong: string | undefined
  onChange: (row: VariableRow) => void
  onRemove: () => void
}

/** A variable as a row: name, value, whether it is a secret, what it is for. */
export function VariableLine({ row, blank, wrong, onChange, onRemove }: Props) {
  const reason = useId()
  const kept = row.secret && row.value === undefined && row.hasValue
  return (
    <div role="row" className={classes['row']}>
      <div role="gridcell">
        <input
          aria-label="Name"
          className="mono"
          value={row.name}
          placeholder={blank ? 'name' : ''}
          spellCheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : reason}
          onChange={(event) => onChange({ ...row, name: event.currentTarget.value })}
        />
      </div>
      <div role="gridcell">
        <input
          aria-label="Value"
          className={row.secret ? 'mono secret-text' : 'mono'}
          type="text"
          autoComplete="off"
          value={row.value ?? ''}
          placeholder={kept ? '•••••••• kept, type to replace it' : blank ? 'value' : ''}
          spellCheck={false}
          onChange={(event) => onChange({ ...row, value: event.currentTarget.value })}
        />
      </div>
      <div role="gridcell">
        {blank ? null : (
          <Switch
            aria-label="Secret"
            checked={row.secret}
            onChange={(event) => onChange(withSecrecy(row, event.currentTarget.checked))}
          />
        )}
      </div>
      <div role="gridcell">
        <input
          aria-label="Description"
          value={row.description}
          placeholder={blank ? 'description' : ''}
          onChange={(event) => onChange({ ...row, description: event.currentTarget.value })}
        />
      </div>
      <div role="gridcell">
        {blank ? null : <IconButton icon="close" iconSize={14} label="Remove" onClick={onRemove} />}
      </div>
      {wrong === undefined ? null : (
        <div role="gridcell" id={reason} className={classes['wrong']}>
          <Icon name="alert" size={14} />
          {wrong}
        </div>
      )}
    </div>
  )
}
