import { useState } from 'react'
import { Adder } from './Adder'
import { useForm, wrongAt, wrongIn } from './context'
import classes from './Forms.module.css'
import { called, fresh, keysOf } from './fresh'
import { useKept } from './kept'
import { Item } from './Item'
import { parameterKeys, useLinkProposals } from './linkProposals'
import { WrongLine } from './rows'
import { Wrong } from './Section'
import { sectionOf } from './table'
import { useExpressions } from './useExpressions'
import { below, isMapping, type Json } from './trees'
import type { Proposed } from '../../../ui/CompletedInput'
import { Icon } from '../../../ui/Icon'

const isCallback = /\/callbacks\/[^/]+$/

interface Props {
  label: string
  /** Kind of its items, or what they are themselves. */
  of: string
  pointer: string
  value: Json
  /** It is a mapping, whose keys are chosen. */
  keyed: boolean
  open: boolean
  /** Makes it with the first item; without it, it is there. */
  onFirst?: (value: Json) => void
  /** Takes it away with its last item; without it, an empty one stays. */
  onLast?: (() => void) | undefined
}

/** A list or mapping of objects: each can be opened, moved and taken away, and others added. */
export function Collection({ label, of, pointer, value, keyed, open, onFirst, onLast }: Props) {
  const { standard, version, base, edit, targets, problems } = useForm()
  const [folded, setFolded] = useKept(`list ${pointer}`, !open)
  const [added, setAdded] = useState<string>()
  const section = sectionOf(standard, of, version)
  const shared = section === undefined ? [] : targets(section)
  const { parameters } = useLinkProposals()
  const callback = of === 'pathItem' && isCallback.test(`${base}${pointer}`)
  const addresses = useExpressions(callback ? pointer : undefined)
  const known =
    of === 'texts'
      ? targets('securitySchemes').map(({ name }) => name)
      : of === 'handed'
        ? parameterKeys(parameters)
        : keysOf(of)
  const proposals: readonly Proposed[] | undefined = callback
    ? addresses.map(({ value, about }) => ({ value: `{${value}}`, about }))
    : known.length > 0
      ? known.map((value) => ({ value }))
      : undefined
  const entries: (readonly [string, Json])[] = keyed
    ? Object.entries(isMapping(value) ? value : {})
    : (Array.isArray(value) ? (value as Json[]) : []).map((each, index) => [`${index}`, each] as const)
  const keys = entries.map(([key]) => key)

  const add = (key: string, item: Json) => {
    setFolded(false)
    setAdded(keyed ? key : `${entries.length}`)
    if (entries.length === 0 && onFirst) {
      onFirst(keyed ? { [key]: item } : [item])
      return
    }
    const before = of === 'response' ? keys.find((each) => each > key) : undefined
    const here = below(pointer, keyed ? key : '-')
    edit([{ op: 'insert', pointer: here, value: item, ...(before === undefined ? {} : { before }) }])
  }
  const remove = (key: string) => {
    if (entries.length === 1 && onLast) onLast()
    else edit([{ op: 'remove', pointer: below(pointer, key) }])
  }
  const move = (key: string, by: 1 | -1) => {
    const place = keys.indexOf(key)
    const here = below(pointer, key)
    const before = keys[by > 0 ? place + 2 : place - 1]
    if (!keyed) edit([{ op: 'move', pointer: here, to: place + by }])
    else edit([{ op: 'move', pointer: here, ...(before === undefined ? {} : { before }) }])
  }
  return (
    <section aria-label={label} className={classes['section']}>
      <div className={classes['head']}>
        <h2>
          {entries.length === 0 ? (
            label
          ) : (
            <button type="button" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
              <Icon name={folded ? 'right' : 'down'} size={14} />
              {label}
              <span className={classes['many']} aria-hidden="true">
                {entries.length}
              </span>
            </button>
          )}
        </h2>
        {folded ? <Wrong count={wrongIn(problems, pointer)} /> : null}
        <span className={classes['aside']} />
        <Adder
          what={called(of)}
          of={of}
          keyed={keyed}
          taken={keyed ? keys : []}
          proposals={proposals}
          shared={shared}
          onAdd={(key) => add(key, fresh(standard, of, key))}
          onShare={({ ref, name }, key) => add(key === '' ? name : key, { $ref: ref })}
        />
      </div>
      <WrongLine wrong={wrongAt(problems, pointer)} />
      {folded || entries.length === 0 ? null : (
        <ul className={classes['items']}>
          {entries.map(([key, item], index) => (
            <Item
              key={keyed ? key : index}
              of={of}
              name={keyed ? key : undefined}
              place={index}
              pointer={below(pointer, key)}
              value={item}
              begun={added === key}
              alone={entries.length === 1 && keyed}
              taken={keys}
              proposals={proposals}
              onRename={(name) => {
                setAdded(name)
                edit([{ op: 'rename', pointer: below(pointer, key), name }])
              }}
              onUp={index > 0 ? () => move(key, -1) : undefined}
              onDown={index < entries.length - 1 ? () => move(key, 1) : undefined}
              onRemove={() => remove(key)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
