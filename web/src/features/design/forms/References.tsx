import { Button } from '@mantine/core'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { useForm, type FieldProblem, type Form, type Target } from './context'
import classes from './Forms.module.css'
import { nameOf } from './fresh'
import { Row } from './rows'
import type { Field } from './table'
import { TargetSelect } from './TargetSelect'
import { isMapping, type Json, type Mapping } from './trees'

interface Props {
  field: Field
  /** Where the field stands. */
  object: Mapping
  value: Json
  wrong: FieldProblem | undefined
  onSet: (value: Json) => void
}

/** What an object names elsewhere: a channel, its servers, the kinds of message of an operation. */
export function References({ field, object, value, wrong, onSet }: Props) {
  const form = useForm()
  const of = 'of' in field.type ? String(field.type.of) : ''
  const targets = targetsOf(form, of, object)
  if (field.type.is === 'reference') {
    return (
      <Row label={field.label} required={field.required} wrong={wrong}>
        {(id) => (
          <div className={classes['reference']}>
            <TargetSelect
              id={id}
              label={field.label}
              targets={targets}
              value={refOf(value)}
              {...(field.required ? {} : { none: 'None' })}
              onChange={(ref) => onSet(ref === '' ? undefined : { $ref: ref })}
            />
            <Opening to={refOf(value)} />
          </div>
        )}
      </Row>
    )
  }
  const list: Json[] = Array.isArray(value) ? (value as Json[]) : []
  const rest = targets.filter(({ ref }) => !list.some((each) => refOf(each) === ref))
  return (
    <Row label={field.label} required={field.required} wrong={wrong}>
      {(id) => (
        <div className={classes['texts']}>
          {list.map((each, index) => (
            <span key={index} className={classes['chip']}>
              {nameOf(refOf(each))}
              <IconButton
                icon="close"
                iconSize={12}
                label={`Remove ${nameOf(refOf(each))} from ${field.label}`}
                onClick={() => onSet(list.length === 1 ? undefined : list.toSpliced(index, 1))}
              />
            </span>
          ))}
          {list.length === 0 && of === 'messages' ? <span className={classes['hint']}>All of the channel</span> : null}
          {rest.length > 0 ? (
            <TargetSelect
              id={id}
              label={field.label}
              targets={rest}
              value=""
              none="Add"
              onChange={(ref) => onSet([...list, { $ref: ref }])}
            />
          ) : null}
        </div>
      )}
    </Row>
  )
}

function Opening({ to }: { to: string }) {
  const open = useForm().opening(to)
  if (!open) return null
  return (
    <Button leftSection={<Icon name="edit" />} aria-label={`Open ${nameOf(to)}`} onClick={open}>
      Open
    </Button>
  )
}

function targetsOf(form: Form, of: string, object: Mapping): readonly Target[] {
  if (of !== 'messages') return form.targets(of)
  return form.messages(refOf(object['channel']))
}

function refOf(value: Json): string {
  return isMapping(value) && typeof value['$ref'] === 'string' ? value['$ref'] : ''
}
