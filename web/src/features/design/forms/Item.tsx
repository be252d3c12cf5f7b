import { Menu, TextInput } from '@mantine/core'
import { CompletedInput, type Proposed } from '../../../ui/CompletedInput'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { useForm, wrongAt, wrongIn } from './context'
import { Fields } from './Fields'
import classes from './Forms.module.css'
import { aside, keyLabel, titleOf } from './fresh'
import { useKept } from './kept'
import { HandedInput } from './HandedField'
import { TextList } from './Leaves'
import { Row, WrongLine } from './rows'
import { Wrong } from './Section'
import { ShareMenu } from './ShareMenu'
import { isMapping, type Json } from './trees'

interface Props {
  of: string
  /** Its key in a mapping. */
  name: string | undefined
  place: number
  pointer: string
  value: Json
  /** It was just added. */
  begun: boolean
  alone: boolean
  taken: readonly string[]
  /** Keys that it may have, where some are known. */
  proposals: readonly Proposed[] | undefined
  onRename: (name: string) => void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onRemove: () => void
}

/** One of a list or mapping. */
export function Item(props: Props) {
  const { of, name, place, pointer, value, begun, alone, taken, proposals, onRename, onUp, onDown, onRemove } = props
  const { problems } = useForm()
  const [open, setOpen] = useKept(`item ${pointer}`, alone, begun || undefined)
  const title = name ?? (titleOf(of, value) || `Number ${place + 1}`)
  if (of === 'text' || of === 'handed' || of === 'texts') return <PlainItem {...props} title={title} />
  return (
    <li className={classes['item']} aria-label={title}>
      <div className={classes['itemHead']}>
        <button type="button" className={classes['opener']} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} size={14} />
          <strong className={name === undefined && of !== 'parameter' ? '' : 'mono'}>{title}</strong>
          <span className={classes['aside']}>{aside(value)}</span>
        </button>
        {open ? null : <Wrong count={wrongIn(problems, pointer)} />}
        <ShareMenu title={title} of={of} pointer={pointer} value={value} onRemove={onRemove}>
          <Menu.Item leftSection={<Icon name="up" />} disabled={!onUp} onClick={onUp}>
            Move up
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="down" />} disabled={!onDown} onClick={onDown}>
            Move down
          </Menu.Item>
        </ShareMenu>
      </div>
      {open ? (
        <div className={classes['inside']}>
          {name === undefined ? null : (
            <Row label={keyLabel(of)} required>
              {(id) => <KeyField id={id} {...{ name, taken, proposals, onRename }} />}
            </Row>
          )}
          {isMapping(value) || value === null || value === undefined ? (
            <Fields kind={of} pointer={pointer} value={value} />
          ) : (
            <p className={classes['wrong']}>{JSON.stringify(value)} is no mapping of fields: edit it under Source</p>
          )}
        </div>
      ) : null}
    </li>
  )
}

function PlainItem({
  of,
  name = '',
  pointer,
  value,
  title,
  taken,
  proposals,
  onRename,
  onRemove,
}: Props & { title: string }) {
  const { edit, problems } = useForm()
  const set = (next: Json) =>
    edit([{ op: 'set', pointer, value: next ?? (of === 'texts' ? [] : '') }], `set ${pointer}`)
  return (
    <li className={classes['plain']} aria-label={title}>
      <KeyField label={keyLabel(of)} {...{ name, taken, proposals, onRename }} />
      {of === 'text' ? (
        <TextInput
          aria-label={`Description of ${name}`}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => set(event.currentTarget.value)}
        />
      ) : of === 'texts' ? (
        <TextList label={`Scopes of ${name}`} list={Array.isArray(value) ? value.map(String) : []} onSet={set} />
      ) : (
        <div className={classes['control']}>
          <HandedInput label={`Value of ${name}`} value={value} onSet={set} />
          <WrongLine wrong={wrongAt(problems, pointer)} />
        </div>
      )}
      <IconButton icon="trash" label={`Remove ${name}`} onClick={onRemove} />
    </li>
  )
}

interface KeyFieldProps {
  id?: string
  label?: string
  name: string
  taken: readonly string[]
  proposals: readonly Proposed[] | undefined
  onRename: (name: string) => void
}

/** The key of an item in its mapping. */
function KeyField({ id, label, name, taken, proposals, onRename }: KeyFieldProps) {
  const isWrong = (key: string) => key !== name && (key.trim() === '' || taken.includes(key))
  return (
    <CompletedInput
      {...(id === undefined ? { label } : { id })}
      code
      value={name}
      proposals={proposals?.filter(({ value }) => value === name || !taken.includes(value))}
      fault={isWrong}
      onDone={(key) => (isWrong(key) || key === name ? undefined : onRename(key))}
    />
  )
}
