import { Button, Menu, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { treeQuery } from '../../api/queries'
import type { EndpointKind } from '../../api/types'
import { Icon } from '../../ui/Icon'
import { later } from '../../ui/later'
import { useFileDrop } from '../../ui/useFileDrop'
import { freeName } from '../tree/freeName'
import { ProjectTree } from '../tree/ProjectTree'
import tree from '../tree/ProjectTree.module.css'
import { TreeFoot } from '../tree/TreeFoot'
import { useTreeActions } from '../tree/useTreeActions'
import { useTabs, useWorkspace } from '../workspace/context'
import { unsavedIn } from '../workspace/tabs'

const ImportDialog = later('Import', () => import('../imports/ImportDialog'))

interface Props {
  onOpen: (endpoint: string, again: boolean) => void
  onNewRequest: (kind: EndpointKind, folder?: string) => void
}

/** The project tree with its filter and the button "New". */
export function Side({ onOpen, onNewRequest }: Props) {
  const { project } = useWorkspace()
  const { tabs } = useTabs()
  const folders = useQuery(treeQuery(project)).data?.folders ?? []
  const { actions, news, setNews } = useTreeActions()
  const [filter, setFilter] = useState('')
  const [renaming, setRenaming] = useState<string>()
  /** The dialog "Import" is open, with these files. */
  const [importing, setImporting] = useState<readonly File[]>()
  /** What the tree is to go to, once it is there. */
  const [wanted, setWanted] = useState<string>()
  const pane = useRef<HTMLDivElement>(null)
  useFileDrop(pane, setImporting)
  const endNews = useCallback(() => setNews(undefined), [setNews])
  const newFolder = () => {
    const path = freeName(folders, '')
    void actions.newFolder(path).then(() => setRenaming(`folder ${path}`))
  }
  return (
    <div ref={pane} className={tree['side']} data-pane="tree">
      <div className={tree['head']}>
        <TextInput
          className={tree['filter'] ?? ''}
          type="search"
          aria-label="Filter"
          placeholder="Filter"
          value={filter}
          leftSection={<Icon name="search" size={14} />}
          leftSectionWidth={26}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => (event.key === 'Escape' ? setFilter('') : undefined)}
        />
        <Menu position="bottom-start">
          <Menu.Target>
            <Button leftSection={<Icon name="plus" />}>New</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="arrows" />} onClick={() => onNewRequest('http')}>
              HTTP
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="apis" />} onClick={() => onNewRequest('websocket')}>
              WebSocket
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="folder" />} onClick={newFolder}>
              Folder
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="upload" />} onClick={() => setImporting([])}>
              Import
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <ProjectTree
        filter={filter}
        actions={actions}
        renaming={renaming}
        onRenaming={setRenaming}
        onOpen={onOpen}
        onNewRequest={onNewRequest}
        wanted={wanted}
        onThere={() => setWanted(undefined)}
      />
      {importing ? (
        <ImportDialog
          dropped={importing}
          onDone={(outcome) => {
            setImporting(undefined)
            if (outcome.folder !== '') {
              setFilter('')
              setWanted(outcome.folder)
            }
            void actions.imported(outcome)
          }}
          onClose={() => setImporting(undefined)}
        />
      ) : null}
      <TreeFoot news={news} onEnd={endNews} unsaved={tabs.filter(unsavedIn).length} />
    </div>
  )
}
