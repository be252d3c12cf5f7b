import { useRef, type DragEvent, type MouseEvent } from 'react'
import type { EndpointSummary } from '../../api/types'
import { ProtocolBadge } from '../../ui/Badge'
import { Dot, type DotState } from '../../ui/Dot'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import type { TreeRow } from './model'
import classes from './ProjectTree.module.css'

interface Props {
  row: TreeRow
  focused: boolean
  selected: boolean
  dot: Exclude<DotState, 'off' | 'unsaved'> | undefined
  renaming: boolean
  dropping: boolean
  onOpen: (event: MouseEvent) => void
  onMenu: (event: MouseEvent) => void
  onFocus: () => void
  onRun: () => void
  onRename: (name: string | undefined) => void
  onDrag: (event: DragEvent) => void
  onDragOver: (event: DragEvent) => void
  onDrop: (event: DragEvent) => void
}

const dots = { live: 'connected', wait: 'connecting', fail: 'failed' }

/** One line of the project tree. */
export function TreeLine(props: Props) {
  const { row, focused, selected, dot, renaming, dropping } = props
  const folder = row.kind === 'folder'
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree has the keys, by the ARIA tree pattern
    <div
      role="treeitem"
      aria-label={row.name}
      aria-description={folder ? undefined : `${protocolOf(row.endpoint)}${dot ? `, ${dots[dot]}` : ''}`}
      aria-level={row.level}
      aria-expanded={folder ? row.open : undefined}
      aria-selected={selected}
      tabIndex={focused ? 0 : -1}
      data-key={row.key}
      data-level={row.level}
      data-kind={row.kind}
      data-dropping={dropping || undefined}
      className={classes['line']}
      style={{ paddingLeft: row.level * 16 - (folder ? 12 : 8) }}
      draggable={!renaming}
      onClick={props.onOpen}
      onContextMenu={props.onMenu}
      onFocus={props.onFocus}
      onDragStart={props.onDrag}
      onDragOver={props.onDragOver}
      onDrop={props.onDrop}
    >
      {folder ? (
        <Icon name={row.open ? 'down' : 'right'} size={14} />
      ) : (
        <ProtocolBadge kind={row.endpoint.kind} method={row.endpoint.method} />
      )}
      {renaming ? (
        <Rename name={row.name} onDone={props.onRename} />
      ) : (
        <span className={classes['name']}>{row.name}</span>
      )}
      {folder && !renaming ? (
        <IconButton
          icon="play"
          iconSize={14}
          label="Run"
          tabIndex={-1}
          className={classes['run'] ?? ''}
          onClick={(event) => {
            event.stopPropagation()
            props.onRun()
          }}
        />
      ) : null}
      {folder && !row.open && row.count > 0 ? <span className={classes['count']}>{row.count}</span> : null}
      {dot ? <Dot state={dot} /> : null}
    </div>
  )
}

function protocolOf({ kind, method }: EndpointSummary): string {
  return kind === 'http' ? `HTTP ${method ?? ''}`.trim() : 'WebSocket'
}

function Rename({ name, onDone }: { name: string; onDone: (name: string | undefined) => void }) {
  const done = useRef(false)
  const end = (value: string | undefined) => {
    if (done.current) return
    done.current = true
    const trimmed = value?.trim()
    onDone(trimmed === '' || trimmed === name ? undefined : trimmed)
  }
  return (
    <input
      className={classes['rename']}
      aria-label={`Rename ${name}`}
      defaultValue={name}
      ref={(input) => {
        if (input && document.activeElement !== input) {
          input.focus()
          input.select()
        }
      }}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(event.currentTarget.value)
        if (event.key === 'Escape') end(undefined)
      }}
    />
  )
}
