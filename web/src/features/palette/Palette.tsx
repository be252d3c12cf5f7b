import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { treeQuery } from '../../api/queries'
import type { EndpointSummary } from '../../api/types'
import { Keys, ProtocolBadge } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { useCommandBook, type Command } from '../shell/commands'
import { print } from '../shell/keys'
import { useWorkspace } from '../workspace/context'
import classes from './Palette.module.css'
import { grouped } from './rank'

interface Props {
  onOpen: (endpoint: string, again: boolean) => void
  onClose: () => void
}

interface Item {
  id: string
  title: string
  detail?: string
  group: Command['group']
  keys?: string
  endpoint?: EndpointSummary
  run: (again: boolean) => void
}

const order: Command['group'][] = ['This request', 'This connection', 'Endpoints', 'Commands']

/** Search and commands: everything that can be opened or done, by a few letters. */
export default function Palette({ onOpen, onClose }: Props) {
  const { project } = useWorkspace()
  const book = useCommandBook()
  const tree = useQuery(treeQuery(project)).data
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const [commands] = useState(() => book.all().filter((command) => !command.silent))
  const items = useMemo(() => {
    const endpoints = (tree?.endpoints ?? []).map((endpoint): Item => ({
      id: endpoint.id,
      title: endpoint.name,
      detail: endpoint.folder,
      group: 'Endpoints',
      endpoint,
      run: (again) => onOpen(endpoint.id, again),
    }))
    const onlyCommands = search.startsWith('>')
    const all: Item[] = [...commands, ...(onlyCommands ? [] : endpoints)]
    return grouped(all, search.replace(/^>/, ''), order, 12)
  }, [commands, tree, search, onOpen])
  const chosen = items[Math.min(at, items.length - 1)]

  const run = (item: Item | undefined, again = false) => {
    onClose()
    item?.run(again)
  }
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      const next = (Math.min(at, items.length - 1) + step + items.length) % items.length
      setAt(next)
      document.getElementById(`palette-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(chosen, event.ctrlKey || event.metaKey)
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset={104}
      size={640}
      padding={0}
      attributes={{ content: { 'aria-label': 'Search and commands' } }}
    >
      <div className={classes['search']}>
        <Icon name="search" />
        <input
          data-autofocus
          role="combobox"
          aria-label="Search and commands"
          aria-expanded="true"
          aria-controls="palette"
          aria-activedescendant={chosen ? `palette-${items.indexOf(chosen)}` : undefined}
          placeholder="Endpoints and commands; > commands only"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={key}
        />
      </div>
      <div id="palette" role="listbox" aria-label="Found" className={classes['list']}>
        {items.map((item, index) => (
          <div key={`${item.group} ${item.id}`} role="presentation">
            {items[index - 1]?.group === item.group ? null : (
              <div className={classes['group']} role="presentation">
                {item.group}
              </div>
            )}
            <div
              id={`palette-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={item === chosen}
              className={classes['item']}
              onPointerMove={() => setAt(index)}
              onClick={(event) => run(item, event.ctrlKey || event.metaKey)}
              onKeyDown={key}
            >
              {item.endpoint ? (
                <ProtocolBadge kind={item.endpoint.kind} method={item.endpoint.method} />
              ) : (
                <Icon name="right" size={14} />
              )}
              <Marked text={item.title} search={search.replace(/^>/, '').trim()} />
              <span className={classes['detail']}>{item.detail}</span>
              {item.keys ? <Keys>{print(item.keys)}</Keys> : null}
            </div>
          </div>
        ))}
        {items.length === 0 ? <p className={classes['none']}>Nothing fits “{search}”.</p> : null}
      </div>
      <div className={classes['foot']} aria-hidden="true">
        <Keys>↑</Keys>
        <Keys>↓</Keys> move <Keys>↵</Keys> run <Keys>Ctrl ↵</Keys> open in a second tab
        <span>
          <Keys>Esc</Keys> leave
        </span>
      </div>
    </Modal>
  )
}

function Marked({ text, search }: { text: string; search: string }) {
  const at = search === '' ? -1 : text.toLowerCase().indexOf(search.toLowerCase())
  if (at < 0) return <span>{text}</span>
  return (
    <span>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + search.length)}</mark>
      {text.slice(at + search.length)}
    </span>
  )
}
