import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Button } from '@mantine/core'
import type { Component } from '../../api/types'
import { Keys } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { DesignFace } from '../design/DesignFace'
import { useSources } from '../design/useSources'
import endpoint from '../endpoint/Endpoint.module.css'
import { useCommands } from '../shell/commands'
import { useWorkspace, WorkspaceContext, type Editing } from '../workspace/context'
import type { OpenTab } from '../workspace/tabs'
import classes from './Components.module.css'
import { kindWords } from './groups'
import { editingOf, storeBeside } from './openComponents'
import { ComponentMove } from './ComponentMove'
import { otherDocument } from './moveWords'
import { RemoveDialog } from './RemoveDialog'
import { RenameDialog } from './RenameDialog'
import { Staying } from './Staying'

interface Props {
  component: Component
  width: number
}

/** A shared thing that is open: its drafts last as long as the window, whatever else is looked at meanwhile. */
export function ComponentView({ component, width }: Props) {
  const { project, store } = useWorkspace()
  const beside = storeBeside(store, project)
  useEffect(() => beside.openAs(component.id), [beside, component.id])
  const { tabs } = useSyncExternalStore(beside.watch, beside.state)
  const tab = tabs.find(({ id }) => id === component.id)
  const workspace = useMemo(() => ({ project, store: beside, endpoints: store }), [project, beside, store])
  return (
    <WorkspaceContext value={workspace}>
      {tab ? <Opened component={component} tab={tab} width={width} /> : null}
    </WorkspaceContext>
  )
}

function Opened({ component, tab, width }: Props & { tab: OpenTab }) {
  const { store } = useWorkspace()
  const editing: Editing = useMemo(() => editingOf(store, tab, component.name), [store, tab, component.name])
  const sources = useSources(editing, component.id)
  const [asking, setAsking] = useState<'rename' | 'move' | 'remove'>()
  const changed = Object.keys(tab.sources).length > 0
  useCommands([
    {
      id: 'save',
      title: 'Save',
      detail: component.name,
      group: 'Commands',
      keys: 'Ctrl S',
      run: () => void sources.save(),
    },
  ])
  return (
    <div className={classes['view']}>
      <div className={endpoint['line']}>
        <span className={`${endpoint['path']} ${classes['kind']}`}>{kindWords(component.kind)}</span>
        <span className={`${endpoint['path']} ${classes['kind']}`} aria-hidden="true">
          /
        </span>
        <h1 className={endpoint['title']}>{component.name}</h1>
        <div className={endpoint['news']} />
        <div className={endpoint['acts']}>
          <IconButton icon="edit" label="Rename" onClick={() => setAsking('rename')} />
          {component.stays === undefined ? (
            <IconButton
              icon="swap"
              label={`Move to ${otherDocument(component.document)}`}
              disabled={changed}
              onClick={() => setAsking('move')}
            />
          ) : (
            <Staying reason={component.stays} />
          )}
          <IconButton icon="trash" label="Delete" onClick={() => setAsking('remove')} />
          {changed ? (
            <Button variant="subtle" onClick={() => void sources.forget()}>
              Discard
            </Button>
          ) : null}
          <Button
            leftSection={<Icon name="save" />}
            rightSection={<Keys>Ctrl S</Keys>}
            disabled={!changed}
            onClick={() => void sources.save()}
          >
            Save
          </Button>
        </div>
      </div>
      <DesignFace editing={editing} endpoint={component.id} sources={sources} width={width} />
      {asking === 'rename' ? <RenameDialog component={component} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'move' ? <ComponentMove component={component} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'remove' ? <RemoveDialog component={component} onClose={() => setAsking(undefined)} /> : null}
    </div>
  )
}
