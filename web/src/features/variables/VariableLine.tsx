import { Switch } from '@mantine/core'
import { useId } from 'react'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { columns, withSecrecy, type VariableRow } from './rows'
import classes from './Variables.module.css'

interface Props {
  row: VariableRow
  blank: boolean
  /** Whether everybody shares it. */
  shared: boolean
  /** Whether one may have a value of one's own. */
  personal: boolean
  wrong: string | undefined
  onChange: (row: VariableRow) => void
  onRemove: () => void
}

const kept = '•••••••• type to replace it'

/** A variable as a row: name, value, one's own value in its place, whether it is a secret, what it is for. */
export function VariableLine({ row, blank, shared, personal, wrong, onChange, onRemove }: Props) {
  const reason = useId()
  const secret = row.secret ? 'mono secret-text' : 'mono'
  return (
    <div role="row" className={classes['row']} data-columns={columns(shared, personal)}>
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
          className={secret}
          type="text"
          autoComplete="off"
          value={row.value ?? ''}
          placeholder={row.value === undefined && row.hasValue ? kept : blank ? 'value' : ''}
          spellCheck={false}
          onChange={(event) => onChange({ ...row, value: event.currentTarget.value })}
        />
      </div>
      {personal ? (
        <div role="gridcell">
          {blank ? null : (
            <input
              aria-label="Mine"
              className={row.secret || row.mineSecret ? 'mono secret-text' : 'mono'}
              type="text"
              autoComplete="off"
              value={row.mine.value ?? ''}
              placeholder={row.mine.value === undefined && row.mine.hasValue ? kept : 'as shared'}
              spellCheck={false}
              onChange={(event) => onChange({ ...row, mine: { value: event.currentTarget.value, hasValue: false } })}
            />
          )}
        </div>
      ) : null}
      <div role="gridcell">
        {blank ? null : (
          <Switch
            aria-label="Secret"
            checked={row.secret}
            onChange={(event) => onChange(withSecrecy(row, event.currentTarget.checked))}
          />
        )}
      </div>
      {shared ? (
        <div role="gridcell">
          <input
            aria-label="Description"
            value={row.description}
            placeholder={blank ? 'description' : ''}
            onChange={(event) => onChange({ ...row, description: event.currentTarget.value })}
          />
        </div>
      ) : null}
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
