import { Checkbox, Switch } from '@mantine/core'
import { Select } from '../../../ui/Select'
import { setReference, setTypes, setWord } from './edits'
import type { Designing } from './SchemaDesigner'
import classes from './Schemas.module.css'
import { isMapping, referenceOf, typesOf, type Node } from './tree'

const types = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'] as const
type Choice = (typeof types)[number] | 'any' | 'none' | 'several' | 'reference'

/** Which kinds of values a schema allows. */
export function TypeFields({ node, designing }: { node: Node; designing: Designing }) {
  const { dialect, onEdit, targets } = designing
  const old = dialect === 'openapi-3.0'
  const said = typesOf(node.schema)
  const own = said.filter((type) => type !== 'null')
  const isNull = said.includes('null') || (isMapping(node.schema) && node.schema['nullable'] === true)
  const now = choiceOf(node.schema, own, isNull)
  const step = `type ${node.pointer}`
  const put = (next: readonly string[]) => onEdit(setTypes(node, next, old), step)
  const choose = (choice: Choice) => {
    if (choice === now) return
    if (choice === 'none') {
      onEdit([{ op: 'set', pointer: node.pointer, value: old ? { not: {} } : false }], step)
      return
    }
    if (choice === 'reference') {
      onEdit(setReference(node, targets[0]?.ref ?? '#/components/schemas/'), step)
      return
    }
    if (now === 'reference' || now === 'none') {
      const value = choice === 'any' ? {} : { type: choice === 'several' ? ['string', 'integer'] : choice }
      onEdit([{ op: 'set', pointer: node.pointer, value }], step)
      return
    }
    if (choice === 'any') {
      put([])
      return
    }
    if (choice === 'null') {
      put(['null'])
      return
    }
    const kept = isNull ? ['null'] : []
    if (choice !== 'several') {
      put([choice, ...kept])
      return
    }
    const first = own[0] ?? 'string'
    put([first, first === 'string' ? 'integer' : 'string', ...kept])
  }
  const choices = [
    { value: 'any' as const, label: 'anything' },
    ...types.filter((type) => !(old && type === 'null')).map((type) => ({ value: type, label: type })),
    ...(old ? [] : [{ value: 'several' as const, label: 'several types' }]),
    { value: 'reference' as const, label: 'a shared schema' },
    { value: 'none' as const, label: 'nothing' },
  ]
  return (
    <>
      <div className={classes['labelled']}>
        <span>Type</span>
        <Select<Choice> label="Type" data-field="Type" choices={choices} value={now} onChange={choose} />
      </div>
      {now === 'several' ? (
        <div role="group" aria-label="Types" className={classes['types']}>
          {types
            .filter((type) => type !== 'null')
            .map((type) => (
              <Checkbox
                key={type}
                label={type}
                checked={own.includes(type)}
                disabled={own.length === 1 && own.includes(type)}
                onChange={(event) =>
                  put([
                    ...(event.currentTarget.checked ? [...own, type] : own.filter((each) => each !== type)),
                    ...(isNull ? ['null'] : []),
                  ])
                }
              />
            ))}
        </div>
      ) : null}
      {own.length > 0 ? (
        <Switch
          label="May be null"
          checked={isNull}
          onChange={(event) => put(event.currentTarget.checked ? [...own, 'null'] : own)}
        />
      ) : null}
      {own.includes('object') ? <OtherProperties node={node} designing={designing} /> : null}
    </>
  )
}

function choiceOf(schema: unknown, own: readonly string[], isNull: boolean): Choice {
  if (schema === false) return 'none'
  if (referenceOf(schema) !== undefined) return 'reference'
  if (own.length > 1) return 'several'
  if (own.length === 0) return isNull ? 'null' : 'any'
  return types.find((type) => type === own[0]) ?? 'any'
}

type Others = 'usual' | 'none' | 'schema'

function OtherProperties({ node, designing }: { node: Node; designing: Designing }) {
  const said = isMapping(node.schema) ? node.schema['additionalProperties'] : undefined
  const now: Others = said === false ? 'none' : isMapping(said) ? 'schema' : 'usual'
  return (
    <div className={classes['labelled']}>
      <span>Other properties</span>
      <Select<Others>
        label="Other properties"
        choices={[
          { value: 'usual', label: 'allowed' },
          { value: 'none', label: 'none' },
          { value: 'schema', label: 'by a schema' },
        ]}
        value={now}
        onChange={(next) => {
          const value = next === 'none' ? false : next === 'schema' ? { type: 'string' } : undefined
          designing.onEdit(setWord(node, 'additionalProperties', value), `others ${node.pointer}`)
          designing.unfold(node.pointer)
        }}
      />
    </div>
  )
}
