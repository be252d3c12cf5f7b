import { Button } from '@mantine/core'
import { useForm, type Inherited } from './context'
import classes from './Forms.module.css'
import { aside, titleOf } from './fresh'
import type { Field } from './table'
import { isMapping, type Json } from './trees'

interface Props {
  field: Field
  /** What the part itself says there. */
  own: Json
  from: Inherited
  onSet: (value: Json) => void
}

/** Parameters and servers that a part has from its whole path: told, and edited there or said anew here. */
export function InheritedItems({ field, own, from, onSet }: Props) {
  const { resolved } = useForm()
  const list = from.object[field.key]
  if (!['parameters', 'servers'].includes(field.key) || !Array.isArray(list) || list.length === 0) return null
  const mine = Array.isArray(own) ? (own as Json[]) : []
  const meant = (item: Json) => (isMapping(item) && typeof item['$ref'] === 'string' ? resolved(item['$ref']) : item)
  // Servers of an operation stand in the place of those of its path, parameters beside them.
  const hidden = (item: Json) =>
    field.key === 'servers' ? mine.length > 0 : mine.some((each) => same(meant(each), meant(item)))
  const kind = field.key === 'servers' ? 'server' : 'parameter'
  return (
    <ul className={classes['inherited']} aria-label={`Inherited ${field.key}`}>
      {(list as Json[]).map((item, index) => {
        const title = titleOf(kind, meant(item)) || titleOf(kind, item) || `Number ${index + 1}`
        const over = hidden(item)
        return (
          <li key={index} data-hidden={over || undefined}>
            <span className="mono">{title}</span>
            <span className={classes['aside']}>
              {[over ? 'of the whole path, said anew here' : 'from the whole path', aside(meant(item))]
                .filter((each) => each !== '')
                .join(' · ')}
            </span>
            {over ? null : (
              <Button variant="subtle" aria-label={`Say ${title} anew here`} onClick={() => onSet([...mine, item])}>
                Say anew here
              </Button>
            )}
            <Button variant="subtle" aria-label={`Edit ${title} of the whole path`} onClick={from.show}>
              Edit
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function same(one: Json, other: Json): boolean {
  const key = (each: Json) => (isMapping(each) ? each : {})
  return key(one)['name'] === key(other)['name'] && key(one)['in'] === key(other)['in']
}
