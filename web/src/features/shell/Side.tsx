import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, useSyncExternalStore } from 'react'
import { treeQuery } from '../../api/queries'
import type { EndpointKind } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { SearchInput } from '../../ui/SearchInput'
import { useFileDrop } from '../../ui/useFileDrop'
import { storeBeside } from '../components/openComponents'
import { freeName } from '../tree/freeName'
import { ProjectTree } from '../tree/ProjectTree'
import classes from '../tree/ProjectTree.module.css'
import { TreeFoot } from '../tree/TreeFoot'
import type { Tree } from '../tree/useTree'
import { useTabs, useWorkspace } from '../workspace/context'
import { unsavedIn } from '../workspace/tabs'

interface Props {
  tree: Tree
  onOpen: (endpoint: string, again: boolean) => void
  onNewRequest: (kind: EndpointKind, folder?: string) => void
}

/** The project tree with its filter and the button "New". */
export function Side({ tree, onOpen, onNewRequest }: Props) {
  const { actions, wanted } = tree
  const { project, store } = useWorkspace()
  const { tabs } = useTabs()
  const beside = storeBeside(store, project)
  const shared = useSyncExternalStore(beside.watch, beside.state).tabs
  const folders = useQuery(treeQuery(project)).data?.folders ?? []
  const [filter, setFilter] = useState('')
  const [renaming, setRenaming] = useState<string>()
  /** Whether the menu takes the focus back to its button when it closes: not from the URL of a request that was begun. */
  const [returnFocus, setReturnFocus] = useState(true)
  const askImport = (files: readonly File[]) => tree.ask({ kind: 'import', files })
  const pane = useRef<HTMLDivElement>(null)
  useFileDrop(pane, askImport)
  const newFolder = () => {
    const path = freeName(folders, '')
    void actions.newFolder(path).then(() => setRenaming(`folder ${path}`))
  }
  const begin = (kind: EndpointKind) => {
    setReturnFocus(false)
    onNewRequest(kind)
  }
  return (
    <div ref={pane} className={classes['side']} data-pane="tree">
      <div className={classes['head']}>
        <SearchInput
          miw={0}
          onKeyDown={(event) => (event.key === 'Escape' ? setFilter('') : undefined)}
          label="Filter"
          placeholder="Filter"
          value={filter}
          onChange={setFilter}
        />
        <Menu position="bottom-start" returnFocus={returnFocus} onOpen={() => setReturnFocus(true)}>
          <Menu.Target>
            <Button leftSection={<Icon name="plus" />}>New</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="arrows" />} onClick={() => begin('http')}>
              HTTP
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="apis" />} onClick={() => begin('websocket')}>
              WebSocket
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="folder" />} onClick={newFolder}>
              Folder
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="upload" />} onClick={() => askImport([])}>
              Import
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <ProjectTree
        tree={tree}
        filter={wanted === undefined ? filter : ''}
        onThere={() => {
          setFilter('')
          tree.arrived()
        }}
        renaming={renaming}
        onRenaming={setRenaming}
        onOpen={onOpen}
        onNewRequest={onNewRequest}
      />
      <TreeFoot news={tree.news} onEnd={tree.endNews} unsaved={[...tabs, ...shared].filter(unsavedIn).length} />
    </div>
  )
}
