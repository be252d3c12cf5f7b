import { Switch } from '@mantine/core'
import type { FormPart } from '../../../api/types'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { Select } from '../../../ui/Select'
import { VariableInput } from '../../../ui/VariableInput'
import classes from '../grid/ParameterGrid.module.css'
import type { RowProps } from '../grid/RowGrid'
import { headerValues } from '../params/headerWords'
import { FileField } from './FileField'

interface Props extends RowProps<FormPart> {
  wrong: string | undefined
}

const kinds = [
  { value: 'text', label: 'text' },
  { value: 'file', label: 'file' },
] as const

/** One part of a multipart form. */
export function PartRow({ row, index, cell, blank, wrong, onChange, onRemove }: Props) {
  const { file, enabled = true } = row
  const set = (change: Partial<FormPart>) => {
    const { contentType, ...rest } = { ...row, ...change }
    onChange(contentType === undefined || contentType === '' ? rest : { ...rest, contentType })
  }
  const become = (kind: 'text' | 'file') => {
    const { file: _, text, ...rest } = row
    onChange(kind === 'file' ? { ...rest, file: { name: '' } } : { ...rest, text: text ?? '' })
  }
  const ofText = file === undefined ? wrong : undefined
  return (
    <div role="row" aria-rowindex={index + 2} className={classes['row']} data-off={!enabled || undefined}>
      <div {...cell('enabled')} className={classes['tight']}>
        {blank ? null : (
          <Switch
            aria-label="Enabled"
            checked={enabled}
            onChange={(event) => {
              const { enabled: _, ...rest } = row
              onChange(event.currentTarget.checked ? rest : { ...rest, enabled: false })
            }}
          />
        )}
      </div>
      <div {...cell('name')}>
        <VariableInput
          label="Name"
          bare
          value={row.name}
          placeholder={blank ? 'name' : ''}
          onChange={(name) => set({ name })}
        />
      </div>
      <div {...cell('value')}>
        {file === undefined ? (
          <VariableInput
            label="Value"
            bare={blank}
            value={row.text ?? ''}
            placeholder={blank ? 'value' : ''}
            wrong={ofText}
            onChange={(text) => set({ text })}
          />
        ) : (
          <FileField file={file} wrong={wrong} onChange={(next) => set({ file: next })} />
        )}
      </div>
      <div {...cell('type')}>
        <Select
          label="Type"
          flex={1}
          choices={kinds}
          value={file === undefined ? 'text' : 'file'}
          data-quiet={blank || undefined}
          onChange={become}
        />
      </div>
      <div {...cell('description')}>
        <VariableInput
          label="Content type"
          bare
          value={row.contentType ?? ''}
          placeholder={blank ? 'by itself' : ''}
          words={headerValues('Content-Type')}
          onChange={(contentType) => set({ contentType })}
        />
      </div>
      <div {...cell('remove')} className={classes['tight']}>
        {blank ? null : <IconButton icon="close" iconSize={14} label="Remove" onClick={onRemove} />}
      </div>
      {ofText === undefined ? null : (
        <div role="gridcell" className={classes['wrong']}>
          <Icon name="alert" size={14} />
          {ofText}
        </div>
      )}
    </div>
  )
}
