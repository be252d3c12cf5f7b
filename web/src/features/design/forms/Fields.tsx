import { Button, Menu } from '@mantine/core'
import { Icon } from '../../../ui/Icon'
import { Collection } from './Collection'
import { firstIn, useForm, wrongAt } from './context'
import classes from './Forms.module.css'
import { describing, DescribingProvider } from './describing'
import { GuidedFields } from './GuidedFields'
import { InheritedItems } from './InheritedItems'
import { LinkProposing } from './LinkProposing'
import { LocationField } from './LocationField'
import { OperationField } from './OperationField'
import { useKept } from './kept'
import { Leaf } from './Leaves'
import { Others } from './Others'
import { ReferenceFields } from './ReferenceFields'
import { References } from './References'
import { WrongLine } from './rows'
import { SchemaPlace } from './SchemaPlace'
import { Section } from './Section'
import { SharedExample } from './SharedExample'
import { kindOf, labelled, sectionOf, type Field } from './table'
import { below, given, isMapping, type Json } from './trees'

/** What the members of a mapping are called that is an object of a kind. */
const members: Readonly<Record<string, string>> = { callback: 'Addresses', requirement: 'Schemes' }

interface Props {
  kind: string
  pointer: string
  value: Json
}

/** The fields of an object of a kind, in the order of the standard; those that say nothing come when asked for. */
export function Fields({ kind, pointer, value }: Props) {
  const { standard, version, problems } = useForm()
  const [shown, setShown] = useKept<readonly string[]>(`fields ${pointer}`, [])
  const { fields, all } = kindOf(standard, kind, version)
  if (all)
    return (
      <Collection
        label={members[kind] ?? labelled(kind)}
        of={'of' in all ? String(all.of) : all.is}
        {...{ pointer, value }}
        keyed
        open
      />
    )
  const object = isMapping(value) ? value : {}
  const shared = kind !== 'reference' && sectionOf(standard, kind, version) !== undefined
  if (shared && typeof object['$ref'] === 'string') {
    return <ReferenceFields kind={kind} pointer={pointer} reference={object} />
  }
  const own = fields.filter(({ type }) => type.is !== 'elsewhere')
  const drawn = own.filter(({ key, always }) => always || Object.hasOwn(object, key) || shown.includes(key))
  const absent = own.filter((field) => !drawn.includes(field))
  const order = fields.map(({ key }) => key)
  const described = describing(kind, pointer, object)
  const drawnFields = (
    <div className={classes['fields']}>
      <WrongLine wrong={wrongAt(problems, pointer)} />
      {drawn.map((field) => (
        <FieldPlace
          key={field.key}
          field={field}
          object={object}
          pointer={pointer}
          order={order}
          begun={shown.includes(field.key)}
        />
      ))}
      <Others object={object} known={order} />
      {absent.length > 0 ? (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button className={classes['more'] ?? ''} variant="subtle" leftSection={<Icon name="plus" />}>
              More fields
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes['menu'] ?? ''}>
            {absent.map(({ key, label }) => (
              <Menu.Item key={key} onClick={() => setShown([...shown, key])}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  )
  if (kind === 'example' && pointer === '') return <SharedExample>{drawnFields}</SharedExample>
  if (kind === 'link') return <LinkProposing pointer={pointer}>{drawnFields}</LinkProposing>
  return described ? <DescribingProvider value={described}>{drawnFields}</DescribingProvider> : drawnFields
}

interface PlaceProps {
  field: Field
  object: Readonly<Record<string, Json>>
  pointer: string
  order: readonly string[]
  /** It was asked for: what it holds is open. */
  begun: boolean
}

function FieldPlace({ field, object, pointer, order, begun }: PlaceProps) {
  const { edit, problems, inherited } = useForm()
  const { key, label, type } = field
  const value = object[key]
  const here = below(pointer, key)
  const wrong = wrongAt(problems, here)
  const set = (next: Json) => {
    if (next !== undefined) edit([given(object, pointer, key, next, order)], `set ${here}`)
    else if (Object.hasOwn(object, key)) edit([{ op: 'remove', pointer: here }])
  }
  switch (type.is) {
    case 'object':
      return (
        <Section
          label={label}
          of={type.of}
          pointer={here}
          value={value}
          begun={begun}
          onAdd={set}
          onRemove={field.required ? undefined : () => set(undefined)}
        >
          <Fields kind={type.of} pointer={here} value={value} />
        </Section>
      )
    case 'guided':
      return (
        <Section
          label={label}
          of=""
          pointer={here}
          value={value}
          begun={begun}
          onAdd={set}
          onRemove={() => set(undefined)}
        >
          <GuidedFields pointer={here} value={value} />
        </Section>
      )
    case 'list':
    case 'map':
      return (
        <>
          <Collection
            // The operation around has parameters, too.
            label={type.of === 'handed' ? 'Link parameters' : label}
            of={type.of}
            pointer={here}
            value={value}
            keyed={type.is === 'map'}
            open={field.always || begun}
            onFirst={set}
            onLast={field.required ? undefined : () => set(undefined)}
          />
          {inherited && pointer === '' ? (
            <InheritedItems field={field} own={value} from={inherited} onSet={set} />
          ) : null}
        </>
      )
    case 'operation':
      return <OperationField {...{ object, pointer, order, wrong }} />
    case 'location':
      return <LocationField {...{ field, value, wrong, pointer }} onSet={set} />
    case 'schema':
      return <SchemaPlace label={label} pointer={here} value={value} />
    case 'reference':
    case 'references':
      return <References field={field} object={object} value={value} wrong={wrong} onSet={set} />
    case 'text':
    case 'code':
    case 'markdown':
    case 'flag':
    case 'truth':
    case 'choice':
    case 'texts':
      return <Leaf field={field} value={value} wrong={wrong} onSet={set} />
    case 'value':
    case 'handed':
    case 'example':
      return <Leaf field={field} value={value} wrong={wrong ?? firstIn(problems, here)} onSet={set} />
    case 'elsewhere':
      return null
  }
}
