import { Button, Menu } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { CodeDialog } from '../code/CodeDialog'
import { useWorkspace, type Editing } from '../workspace/context'
import { placeOf } from '../workspace/tabs'
import { Keys } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Segmented } from '../../ui/Segmented'
import { goTo } from '../shell/route'
import type { Face } from '../workspace/tabs'
import classes from './Endpoint.module.css'

interface Props {
  editing: Editing
  onSave: () => void
  onSaveAs: () => void
  /** Nothing where there is nothing to discard. */
  onDiscard: (() => void) | undefined
  /** Whether what is in front can be saved. */
  canSave: boolean
  face: Face
  onFace: (face: Face) => void
  /** Something to tell for a moment, where nothing else is. */
  news: ReactNode
}

/** Folder and name of the endpoint, and Save. */
export function EndpointLine({ editing, onSave, onSaveAs, onDiscard, canSave, face, onFace, news }: Props) {
  const { saved, name } = editing
  const { project } = useWorkspace()
  const [coding, setCoding] = useState(false)
  return (
    <div className={classes['line']}>
      {saved && saved.folder !== '' ? (
        <>
          <span className={classes['path']}>{saved.folder}</span>
          <span className={classes['path']} aria-hidden="true">
            /
          </span>
        </>
      ) : null}
      <h1 className={classes['title']}>{name}</h1>
      {saved ? (
        <Segmented
          label="Faces"
          panel="face"
          value={face}
          onChange={onFace}
          segments={[
            { key: 'design', label: 'Design' },
            { key: 'docs', label: 'Docs' },
            { key: 'debug', label: 'Debug' },
          ]}
        />
      ) : null}
      <div className={classes['news']}>{news}</div>
      <div className={classes['acts']}>
        <Button
          leftSection={<Icon name="save" />}
          rightSection={<Keys>Ctrl S</Keys>}
          disabled={!canSave}
          onClick={onSave}
        >
          Save
        </Button>
        <Menu>
          <Menu.Target>
            <IconButton icon="more" label="More actions" />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="copy" />} onClick={onSaveAs}>
              Save as another endpoint
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="code" />} onClick={() => setCoding(true)}>
              Code
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="undo" />} disabled={!onDiscard} onClick={onDiscard}>
              Discard changes
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name="history" />}
              disabled={!saved}
              onClick={() => (saved ? goTo('history', `of:${saved.id}`) : undefined)}
            >
              Past sessions
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {coding ? (
        <CodeDialog
          project={project}
          place={placeOf(editing.tab)}
          name={name}
          request={editing.request}
          personal={editing.tab.personal}
          onClose={() => setCoding(false)}
        />
      ) : null}
    </div>
  )
}
