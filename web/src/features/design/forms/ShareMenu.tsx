import { Menu } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { MoveDialog } from '../../components/MoveDialog'
import { moveWords, otherDocument } from '../../components/moveWords'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { useForm } from './context'
import { movable } from './moves'
import { ShareDialog } from './ShareDialog'
import { sectionOf } from './table'
import { isMapping, type Json } from './trees'

interface Props {
  /** What it is called. */
  title: string
  /** Kind of the object. */
  of: string
  pointer: string
  value: Json
  /** What else can be done with it. */
  children?: ReactNode
  /** Not from here where it is undefined; the whole part goes elsewhere. */
  onRemove?: (() => void) | undefined
}

/** What can be done with an object: it is made one that others can use, or moves to the other document, where its kind can, or goes. */
export function ShareMenu({ title, of, pointer, value, children, onRemove }: Props) {
  const { standard, version, document, base, sharing } = useForm()
  const [asking, setAsking] = useState<'share' | 'move'>()
  const moving = movable(standard, document, `${base}${pointer}`, value)
  const close = () => setAsking(undefined)
  const sharable = sectionOf(standard, of, version) !== undefined && isMapping(value) && value['$ref'] === undefined
  return (
    <>
      <Menu>
        <Menu.Target>
          <IconButton icon="more" label={`Actions of ${title}`} />
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          {sharable ? (
            <Menu.Item leftSection={<Icon name="swap" />} disabled={!sharing} onClick={() => setAsking('share')}>
              {sharing ? 'Make shared' : 'Make shared (save first)'}
            </Menu.Item>
          ) : null}
          {moving ? (
            <Menu.Item leftSection={<Icon name="swap" />} disabled={!sharing} onClick={() => setAsking('move')}>
              {`${moveWords(moving).verb} to ${otherDocument(document)}${sharing ? '' : ' (save first)'}`}
            </Menu.Item>
          ) : null}
          {pointer === '' ? null : (
            <Menu.Item leftSection={<Icon name="trash" />} color="danger" disabled={!onRemove} onClick={onRemove}>
              Remove
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'share' && sharing ? (
        <ShareDialog sharing={sharing} pointer={pointer} suggested={title} onClose={close} />
      ) : null}
      {asking === 'move' && moving && sharing ? (
        <MoveDialog thing={moving} onMoved={sharing.refresh} onClose={close} />
      ) : null}
    </>
  )
}
