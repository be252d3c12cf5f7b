import type { ReactNode } from 'react'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { Adder } from './Adder'
import { useForm, wrongIn } from './context'
import classes from './Forms.module.css'
import { aside, fresh } from './fresh'
import { useKept } from './kept'
import { movable } from './moves'
import { ShareMenu } from './ShareMenu'
import { sectionOf } from './table'
import type { Json } from './trees'

interface Props {
  label: string
  /** Kind of the object. */
  of: string
  pointer: string
  value: Json
  /** It was just asked for. */
  begun?: boolean
  onAdd: (value: Json) => void
  onRemove: (() => void) | undefined
  children: ReactNode
}

/** An object within another one: folded away, or open with its fields. */
export function Section({ label, of, pointer, value, begun = false, onAdd, onRemove, children }: Props) {
  const { standard, version, document, base, problems, targets } = useForm()
  const section = sectionOf(standard, of, version)
  const [open, setOpen] = useKept(`section ${pointer}`, false, begun || undefined)
  const wrong = wrongIn(problems, pointer)
  const add = (next: Json) => {
    onAdd(next)
    setOpen(true)
  }
  if (value === undefined) {
    return (
      <div className={classes['head']}>
        <h2>{label}</h2>
        <span className={classes['aside']} />
        <Adder
          what={label.toLowerCase()}
          of={of}
          keyed={false}
          taken={[]}
          proposals={[]}
          shared={section === undefined ? [] : targets(section)}
          onAdd={() => add(fresh(standard, of))}
          onShare={({ ref }) => add({ $ref: ref })}
        />
      </div>
    )
  }
  return (
    <section aria-label={label} className={classes['section']}>
      <div className={classes['head']}>
        <h2>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'down' : 'right'} size={14} />
            {label}
          </button>
        </h2>
        <Wrong count={wrong} />
        <span className={classes['aside']}>{open ? '' : aside(value)}</span>
        {section !== undefined || movable(standard, document, `${base}${pointer}`, value) ? (
          <ShareMenu title={label.toLowerCase()} of={of} pointer={pointer} value={value} onRemove={onRemove} />
        ) : onRemove ? (
          <IconButton icon="trash" label={`Remove ${label.toLowerCase()}`} onClick={onRemove} />
        ) : null}
      </div>
      {open ? <div className={classes['inside']}>{children}</div> : null}
    </section>
  )
}

/** How much is wrong in what is folded away. */
export function Wrong({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className={classes['count']} title={count === 1 ? '1 problem' : `${count} problems`}>
      <Icon name="error" size={14} />
      {count}
    </span>
  )
}
