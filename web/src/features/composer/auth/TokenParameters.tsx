import { Button } from '@mantine/core'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { Select } from '../../../ui/Select'
import { VariableInput } from '../../../ui/VariableInput'
import { choicesOf } from './fields'
import type { AuthOf } from './kinds'
import classes from './Auth.module.css'

type TokenParameter = NonNullable<AuthOf<'oauth2'>['parameters']>[number]

const steps = choicesOf(['authorization', 'token', 'refresh'])
const parts = choicesOf(['query', 'body', 'header'])

interface Props {
  rows: readonly TokenParameter[]
  onChange: (rows: TokenParameter[]) => void
}

/** Further parameters that an authorization server asks for, each with the request that it goes along with. */
export function TokenParameters({ rows, onChange }: Props) {
  const change = (index: number, row: TokenParameter) => onChange(rows.map((each, at) => (at === index ? row : each)))
  const add = () => onChange([...rows, { step: 'token', part: 'body', name: '', value: '' }])
  return (
    <div className={classes['parameters']} role="group" aria-label="Further parameters">
      {rows.map((row, index) => (
        <div key={index} className={classes['parameter']}>
          <Select label="Step" choices={steps} value={row.step} onChange={(step) => change(index, { ...row, step })} />
          <Select label="Part" choices={parts} value={row.part} onChange={(part) => change(index, { ...row, part })} />
          <VariableInput
            label="Parameter"
            value={row.name}
            placeholder="name"
            onChange={(name) => change(index, { ...row, name })}
          />
          <VariableInput
            label="Parameter’s content"
            value={row.value}
            placeholder="value"
            onChange={(value) => change(index, { ...row, value })}
          />
          <IconButton
            icon="close"
            iconSize={14}
            label="Without this parameter"
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button variant="subtle" leftSection={<Icon name="plus" />} onClick={add}>
        Further parameter
      </Button>
    </div>
  )
}
