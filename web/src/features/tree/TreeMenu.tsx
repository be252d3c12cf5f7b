import { Menu } from '@mantine/core'
import type { EndpointKind } from '../../api/types'
import { Icon } from '../../ui/Icon'
import type { FolderPart } from '../folder/FolderDialog'
import { print } from '../shell/keys'
import { Keys } from '../../ui/Badge'
import classes from './ProjectTree.module.css'
import type { TreeRow } from './model'

export interface MenuPlace {
  row: TreeRow
  x: number
  y: number
}

interface Props {
  place: MenuPlace | undefined
  onClose: () => void
  onOpen: (row: TreeRow) => void
  onOpenAgain: (row: TreeRow) => void
  onRename: (row: TreeRow) => void
  onDuplicate: (row: TreeRow) => void
  onNewFolder: (row: TreeRow) => void
  onRun: (row: TreeRow) => void
  onNewRequest: (kind: EndpointKind, row: TreeRow) => void
  onSettings: (folder: string, part: FolderPart) => void
  onDelete: (row: TreeRow) => void
}

/** What can be done with a line of the tree, at the pointer. */
export function TreeMenu({ place, onClose, ...on }: Props) {
  if (!place) return null
  const { row, x, y } = place
  return (
    <Menu opened onChange={(open) => (open ? undefined : onClose())} position="bottom-start" returnFocus>
      <Menu.Target>
        <span className={classes['anchor']} style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={row.name}>
        {row.kind === 'folder' ? (
          <>
            <Menu.Item leftSection={<Icon name="plus" />} onClick={() => on.onNewRequest('http', row)}>
              HTTP in this folder
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="plus" />} onClick={() => on.onNewRequest('websocket', row)}>
              WebSocket in this folder
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="folder" />} onClick={() => on.onNewFolder(row)}>
              Folder in this folder
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="lock" />} onClick={() => on.onSettings(row.path, 'auth')}>
              Auth
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="code" />} onClick={() => on.onSettings(row.path, 'scripts')}>
              Scripts
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="variable" />} onClick={() => on.onSettings(row.path, 'variables')}>
              Variables
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="play" />} onClick={() => on.onRun(row)}>
              Run
            </Menu.Item>
          </>
        ) : (
          <>
            <Menu.Item leftSection={<Icon name="apis" />} onClick={() => on.onOpen(row)}>
              Open
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="copy" />} onClick={() => on.onOpenAgain(row)}>
              Open in a second tab
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="edit" />}
          rightSection={<Keys>{print('F2')}</Keys>}
          onClick={() => on.onRename(row)}
        >
          Rename
        </Menu.Item>
        {row.kind === 'folder' ? null : (
          <Menu.Item leftSection={<Icon name="plus" />} onClick={() => on.onDuplicate(row)}>
            Duplicate
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="trash" />} rightSection={<Keys>Del</Keys>} onClick={() => on.onDelete(row)}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
