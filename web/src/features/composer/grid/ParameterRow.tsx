import { Switch } from '@mantine/core'
import { useId } from 'react'
import type { Parameter, ParameterType } from '../../../api/types'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { Select } from '../../../ui/Select'
import { VariableInput } from '../../../ui/VariableInput'
import { retyped } from '../url/types'
import { ArrayInput } from './ArrayInput'
import classes from './ParameterGrid.module.css'
import type { GridShape } from './ParameterGrid'
import type { RowProps } from './RowGrid'

/** What of a row is wrong, and why it cannot be sent. */
export interface Wrong {
  field: 'name' | 'value'
  why: string
}

interface Props extends RowProps<Parameter> {
  shape: GridShape
  wrong: Wrong | undefined
}

const types: readonly { value: ParameterType; label: string }[] = [
  { value: 'string', label: 'string' },
  { value: 'integer', label: 'integer' },
  { value: 'number', label: 'number' },
  { value: 'boolean', label: 'boolean' },
  { value: 'array', label: 'array' },
]

/** One row of a grid of parameters. */
export function ParameterRow({ row, index, cell, shape, blank, wrong, onChange, onRemove }: Props) {
  const reason = useId()
  const choices = shape.fixed ? types.filter(({ value }) => value !== 'array') : types
  const marked = (field: Wrong['field']) =>
    wrong?.field === field ? { wrong: wrong.why, describedBy: reason } : undefined
  const note = wrong === undefined && !blank ? shape.note?.(row) : undefined
  return (
    <div role="row" aria-rowindex={index + 2} className={classes['row']} data-off={!row.enabled || undefined}>
      <div {...cell('enabled')} className={classes['tight']}>
        {shape.fixed ? (
          <Icon name="lock" size={14} />
        ) : blank ? null : (
          <Switch
            aria-label="Enabled"
            checked={row.enabled}
            onChange={(event) => onChange({ ...row, enabled: event.currentTarget.checked })}
          />
        )}
      </div>
      <div {...cell('name')}>
        {shape.fixed ? (
          <span className={classes['fixed']}>{row.name}</span>
        ) : (
          <VariableInput
            label="Name"
            bare
            value={row.name}
            placeholder={blank ? 'name' : ''}
            words={shape.names}
            {...marked('name')}
            onChange={(name) => onChange({ ...row, name })}
          />
        )}
      </div>
      <div {...cell('value')}>
        {row.type === 'array' ? (
          <ArrayInput values={row.values ?? []} onChange={(values) => onChange({ ...row, values })} />
        ) : (
          <VariableInput
            label="Value"
            bare={blank}
            value={row.value ?? ''}
            placeholder={blank ? 'value' : ''}
            {...marked('value')}
            words={shape.values?.(row)}
            onChange={(value) => onChange({ ...row, value })}
          />
        )}
      </div>
      {shape.typed ? (
        <div {...cell('type')}>
          <Select
            label="Type"
            flex={1}
            choices={choices}
            value={row.type}
            data-quiet={blank || undefined}
            onChange={(type) => onChange(retyped(row, type))}
          />
        </div>
      ) : null}
      <div {...cell('description')}>
        <input
          type="text"
          aria-label="Description"
          className={classes['plain']}
          value={row.description ?? ''}
          placeholder={blank ? 'description' : ''}
          title={row.description}
          onChange={(event) => {
            const { description: _, ...rest } = row
            onChange(event.currentTarget.value === '' ? rest : { ...row, description: event.currentTarget.value })
          }}
        />
      </div>
      <div {...cell('remove')} className={classes['tight']}>
        {blank || shape.fixed ? null : <IconButton icon="close" iconSize={14} label="Remove" onClick={onRemove} />}
      </div>
      {wrong === undefined ? null : (
        <div role="gridcell" id={reason} className={classes['wrong']}>
          <Icon name="alert" size={14} />
          {wrong.why}
        </div>
      )}
      {note === undefined ? null : (
        <div role="gridcell" className={classes['note']}>
          <Icon name="info" size={14} />
          {note}
        </div>
      )}
    </div>
  )
}
