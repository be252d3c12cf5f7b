import { Button, Drawer } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { EndpointKind, Project } from '../../api/types'
import { Keys } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { later } from '../../ui/later'
import { Splitter } from '../../ui/Splitter'
import { useSize } from '../../ui/useSize'
import { useStored } from '../../ui/useStored'
import { TabStrip } from '../tabs/TabStrip'
import { TreeDialogs } from '../tree/TreeDialogs'
import { useTree } from '../tree/useTree'
import { useSavedEndpoint, useTabs, useWorkspace } from '../workspace/context'
import { emptyRequest, endpointKinds, kindNames, kindOf } from '../workspace/request'
import { beside, unsavedIn, type OpenTab } from '../workspace/tabs'
import { EnvironmentSelect } from '../variables/EnvironmentSelect'
import { useCommands } from './commands'
import { ConfirmDialog } from './NameDialog'
import { MainArea } from './MainArea'
import { pageCommands } from './pageCommands'
import { focusNextPane } from './panes'
import { Rail } from './Rail'
import { goTo, usePage } from './route'
import classes from './Shell.module.css'
import { Side } from './Side'

const loadPalette = () => import('../palette/Palette')
const Palette = later('The palette', loadPalette)
const ShortcutsDialog = later('The list of keys', () => import('./ShortcutsDialog'))

const usualTree = 240

/** The window: top line, rail, tree and the page in front. */
export function Shell({ project, menu }: { project: Project; menu: React.ReactNode }) {
  const { store } = useWorkspace()
  const { tabs, active } = useTabs()
  const { page, rest } = usePage()
  const app = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Whoever presses Ctrl K types on at once: the palette is there before it is asked for.
    void loadPalette()
  }, [])
  const { width } = useSize(app)
  const narrow = width > 0 && width < 900
  const phone = width > 0 && width < 520
  const [treeWidth, setTreeWidth] = useStored('tree', usualTree)
  const [folded, setFolded] = useStored('treeFolded', false)
  /** The page over which the drawer was opened: what leads to another one closes it. */
  const [drawerOver, setDrawerOver] = useState<string>()
  const drawer = drawerOver === page
  const opener = useRef<HTMLButtonElement>(null)
  const closeDrawer = () => {
    if (!drawer) return
    setDrawerOver(undefined)
    opener.current?.focus()
  }
  const [dialog, setDialog] = useState<'palette' | 'keys'>()
  const [closing, setClosing] = useState<OpenTab>()
  const tree = useTree()

  const open = (endpoint: string, again: boolean) => {
    goTo('apis')
    closeDrawer()
    const there = again ? undefined : tabs.find((tab) => tab.endpoint === endpoint)
    if (there) store.change((state) => ({ ...state, active: there.id }))
    else store.open({ endpoint })
  }
  const openNew = (kind: EndpointKind, folder = '') => {
    goTo('apis')
    // its URL has the focus
    setDrawerOver(undefined)
    store.open({ draft: emptyRequest(kind, folder), folder, begun: true })
  }
  const close = (tab: OpenTab) => {
    if (!unsavedIn(tab.draft?.url === '' ? { ...tab, draft: undefined } : tab)) store.close(tab.id)
    else setClosing(tab)
  }
  const toTab = (step: 1 | -1) => {
    goTo('apis')
    store.change((state) => beside(state, step))
  }
  const front = tabs.find((tab) => tab.id === active)
  const inFront = useSavedEndpoint(front?.endpoint)
  /** Another one of the kind in front. */
  const openAnother = () => {
    const request = front?.draft ?? inFront?.request
    openNew(request ? kindOf(request) : 'websocket')
  }

  useCommands([
    {
      id: 'palette',
      title: 'Search and commands',
      group: 'Commands',
      keys: 'Ctrl K',
      silent: true,
      run: () => setDialog('palette'),
    },
    {
      id: 'new',
      title: 'New',
      detail: 'request of the kind in front',
      group: 'Commands',
      keys: 'Alt N',
      run: openAnother,
    },
    ...endpointKinds.map((kind) => ({
      id: `new-${kind}`,
      title: `New ${kindNames[kind]}`,
      group: 'Commands' as const,
      run: () => openNew(kind),
    })),
    {
      id: 'close',
      title: 'Close tab',
      group: 'Commands',
      keys: 'Alt W',
      run: () => (front ? close(front) : undefined),
    },
    {
      id: 'next',
      title: 'Tab to the right',
      group: 'Commands',
      keys: 'Alt PageDown',
      run: () => toTab(1),
    },
    {
      id: 'previous',
      title: 'Tab to the left',
      group: 'Commands',
      keys: 'Alt PageUp',
      run: () => toTab(-1),
    },
    { id: 'pane', title: 'Next pane', group: 'Commands', keys: 'F6', run: () => focusNextPane() },
    {
      id: 'tree',
      title: folded ? 'Unfold the tree' : 'Fold the tree',
      group: 'Commands',
      keys: 'Ctrl \\',
      run: () => (narrow ? (drawer ? closeDrawer() : setDrawerOver(page)) : setFolded(!folded)),
    },
    ...pageCommands(project.name),
    { id: 'keys', title: 'Keyboard shortcuts', group: 'Commands', keys: '?', run: () => setDialog('keys') },
  ])

  const side = <Side tree={tree} onOpen={open} onNewRequest={openNew} />
  return (
    <div ref={app} className={classes['app']} data-narrow={narrow || undefined}>
      <header className={classes['top']}>
        <div className={classes['brand']} style={narrow ? undefined : { width: 56 + (folded ? 0 : treeWidth + 1) }}>
          {narrow ? (
            <IconButton ref={opener} icon="menu" label="Project and sections" onClick={() => setDrawerOver(page)} />
          ) : (
            <span className={classes['mark']}>
              <Icon name="mark" />
            </span>
          )}
          {phone || (folded && !narrow) ? null : menu}
        </div>
        <TabStrip onClose={close} onNew={openAnother} />
        <div className={classes['tools']}>
          {narrow ? null : (
            <Button
              variant={page === 'variables' ? 'light' : 'subtle'}
              aria-current={page === 'variables' ? 'page' : undefined}
              leftSection={<Icon name="variable" />}
              onClick={() => goTo('variables')}
            >
              Variables
            </Button>
          )}
          <EnvironmentSelect project={project.id} width={phone ? 132 : 160} />
          <Button
            variant="subtle"
            aria-label="Search and commands"
            title="Search and commands"
            leftSection={<Icon name="search" />}
            onClick={() => setDialog('palette')}
          >
            {phone ? null : <Keys>Ctrl K</Keys>}
          </Button>
        </div>
      </header>
      {narrow ? (
        <Drawer
          opened={drawer}
          onClose={closeDrawer}
          returnFocus={false}
          size={320}
          padding={0}
          withCloseButton={false}
          closeOnEscape={tree.dialog === undefined}
          attributes={{ content: { 'aria-label': 'Project and sections' } }}
          styles={{ body: { height: '100%', display: 'flex', flexDirection: 'column' } }}
        >
          {/* on a phone the line at the top is for the tabs */}
          {phone ? <div className={classes['drawerHead']}>{menu}</div> : null}
          <div className={classes['drawer']}>
            <Rail page={page} onGo={closeDrawer} />
            {side}
          </div>
        </Drawer>
      ) : (
        <>
          <Rail page={page} />
          <aside className={classes['side']} aria-label="Project tree">
            {folded ? null : (
              <>
                <div className={classes['side']} style={{ width: treeWidth }}>
                  {side}
                </div>
                <Splitter
                  label="Width of the tree"
                  orientation="vertical"
                  value={treeWidth}
                  min={180}
                  max={400}
                  onChange={setTreeWidth}
                  onReset={() => setTreeWidth(usualTree)}
                />
              </>
            )}
          </aside>
        </>
      )}
      <MainArea page={page} rest={rest} front={front} onNew={openNew} onCloseTab={(id) => store.close(id)} />
      <TreeDialogs tree={tree} />
      {dialog === 'palette' ? <Palette onOpen={open} onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'keys' ? <ShortcutsDialog onClose={() => setDialog(undefined)} /> : null}
      {closing ? (
        <ConfirmDialog
          title="Close with changes?"
          text="What was changed in this tab is not in the project yet, and is gone when the tab is closed."
          action="Discard the changes"
          stay="Stay"
          onDone={() => {
            store.close(closing.id)
            setClosing(undefined)
          }}
          onClose={() => setClosing(undefined)}
        />
      ) : null}
    </div>
  )
}
