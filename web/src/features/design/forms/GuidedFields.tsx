import { NumberInput } from '@mantine/core'
import { Coming } from '../../../ui/Coming'
import type { Member } from '../schema/Schemas'
import { useSchemas } from '../useSchemas'
import { useForm, wrongAt } from './context'
import classes from './Forms.module.css'
import { guideOf } from './guides'
import { Leaf } from './Leaves'
import { Others } from './Others'
import { Row } from './rows'
import { SchemaPlace } from './SchemaPlace'
import { Section } from './Section'
import { labelled, type Field, type FieldType } from './table'
import { below, given, isMapping, tokensOf, type Json, type Mapping } from './trees'

interface Props {
  pointer: string
  value: Json
}

/** The members of an object that the official schema names there, such as those of the binding of a protocol. */
export function GuidedFields({ pointer, value }: Props) {
  const { schema, base } = useForm()
  const schemas = useSchemas(schema)
  if (!schemas) return <Coming what="The fields" asked={{ error: null, refetch: () => undefined }} />
  const members = schemas.members(tokensOf(base + pointer)).filter(({ name }) => name !== '$ref')
  const object = isMapping(value) ? value : {}
  const order = members.map(({ name }) => name)
  return (
    <div className={classes['fields']}>
      {members.length === 0 ? (
        <p className={classes['hint']}>The standard reserves it, and names no fields here.</p>
      ) : null}
      {members.map((member) => (
        <GuidedField key={member.name} member={member} object={object} pointer={pointer} order={order} />
      ))}
      <Others object={object} known={order} />
    </div>
  )
}

interface FieldProps {
  member: Member
  object: Mapping
  pointer: string
  order: readonly string[]
}

function GuidedField({ member, object, pointer, order }: FieldProps) {
  const { edit, problems } = useForm()
  // All versions of a binding are drawn together: what one of them requires is told by the check, not by a mark.
  const { name } = member
  const here = below(pointer, name)
  const value = object[name]
  const guide = guideOf(member.schemas)
  const label = labelled(name)
  const wrong = wrongAt(problems, here)
  const set = (next: Json) => {
    if (next !== undefined) edit([given(object, pointer, name, next, order)], `set ${here}`)
    else if (Object.hasOwn(object, name)) edit([{ op: 'remove', pointer: here }])
  }
  if (guide.is === 'schema') return <SchemaPlace label={label} pointer={here} value={value} />
  if (guide.is === 'object') {
    return (
      <Section label={label} of="" pointer={here} value={value} onAdd={() => set({})} onRemove={() => set(undefined)}>
        <GuidedFields pointer={here} value={value} />
      </Section>
    )
  }
  if (guide.is === 'number') {
    return (
      <Row label={label} wrong={wrong}>
        {(id) => (
          <NumberInput
            id={id}
            className={classes['choice'] ?? ''}
            value={typeof value === 'number' ? value : ''}
            hideControls
            onChange={(next) => set(typeof next === 'number' ? next : undefined)}
          />
        )}
      </Row>
    )
  }
  const field: Field = { key: name, label, type: typeOf(guide), required: false, always: true }
  return <Leaf field={field} value={value} wrong={wrong} onSet={set} />
}

function typeOf(guide: ReturnType<typeof guideOf>): FieldType {
  if (guide.is === 'choice') return { is: 'choice', of: guide.of }
  return guide.is === 'truth' || guide.is === 'value' ? { is: guide.is } : { is: 'code' }
}
