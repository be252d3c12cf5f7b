import { Button } from '@mantine/core'
import { Icon } from '../../../ui/Icon'
import { useForm, wrongAt } from './context'
import classes from './Forms.module.css'
import { nameOf } from './fresh'
import { Leaf } from './Leaves'
import { Others } from './Others'
import { Row } from './rows'
import { kindOf, sectionOf } from './table'
import { TargetSelect } from './TargetSelect'
import { below, given, type Json, type Mapping } from './trees'

interface Props {
  kind: string
  pointer: string
  reference: Mapping
}

/** An object that stands elsewhere: which one it is, and the way there. */
export function ReferenceFields({ kind, pointer, reference }: Props) {
  const { standard, version, edit, targets, problems, opening, resolved, sharing } = useForm()
  const { fields } = kindOf(standard, 'reference', version)
  const order = fields.map(({ key }) => key)
  const ref = String(reference['$ref'])
  const open = opening(ref)
  const there = resolved(ref)
  const set = (key: string, value: Json) =>
    value === undefined
      ? edit([{ op: 'remove', pointer: below(pointer, key) }])
      : edit([given(reference, pointer, key, value, order)], `set ${below(pointer, key)}`)
  return (
    <div className={classes['fields']}>
      <Row label="Shared" required wrong={wrongAt(problems, below(pointer, '$ref'))}>
        {(id) => (
          <div className={classes['reference']}>
            <TargetSelect
              id={id}
              label="Shared"
              targets={targets(sectionOf(standard, kind, version) ?? '')}
              value={ref}
              onChange={(next) => set('$ref', next)}
            />
            {open ? (
              <Button leftSection={<Icon name="edit" />} aria-label={`Open ${nameOf(ref)}`} onClick={open}>
                Open
              </Button>
            ) : null}
            {there === undefined ? null : (
              <Button
                variant="subtle"
                onClick={() => (sharing ? void sharing.inline(pointer) : edit([{ op: 'set', pointer, value: there }]))}
              >
                Write it here
              </Button>
            )}
          </div>
        )}
      </Row>
      {fields
        .filter(({ key }) => key !== '$ref')
        .map((field) => (
          <Leaf
            key={field.key}
            field={field}
            value={reference[field.key]}
            wrong={wrongAt(problems, below(pointer, field.key))}
            onSet={(value) => set(field.key, value)}
          />
        ))}
      <Others object={reference} known={order} />
    </div>
  )
}
