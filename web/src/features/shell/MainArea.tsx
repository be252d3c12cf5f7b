import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { endpointQuery } from '../../api/queries'
import { Refusal } from '../../api/refusal'
import type { EndpointKind } from '../../api/types'
import { Boundary } from '../../ui/Boundary'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { later } from '../../ui/later'
import { useSize } from '../../ui/useSize'
import { useEditing, useWorkspace } from '../workspace/context'
import type { OpenTab } from '../workspace/tabs'
import { placeOf } from '../run/run'
import { EndpointScreen } from '../endpoint/EndpointScreen'
import type { Page } from './route'
import classes from './Shell.module.css'

const DocsScreen = later('Documentation', () => import('../docs/DocsScreen'))
const HistoryScreen = later('History', () => import('../history/HistoryScreen'))
const CertificatesScreen = later('Client certificates', () => import('../certificates/CertificatesScreen'))
const ComponentsScreen = later('Shared things', () => import('../components/ComponentsScreen'))
const ProblemsScreen = later('Problems', () => import('../lint/ProblemsScreen'))
const RulesScreen = later('Lint rules', () => import('../lint/RulesScreen'))
const DifferencesScreen = later('Differences', () => import('../differences/DifferencesScreen'))
const RunScreen = later('Run', () => import('../run/RunScreen'))
const CookiesScreen = later('Cookies', () => import('../cookies/CookiesScreen'))
const SettingsScreen = later('Settings', () => import('../settings/SettingsScreen'))
const VariablesScreen = later('Variables', () => import('../variables/VariablesScreen'))

interface Props {
  page: Page
  rest: string | undefined
  front: OpenTab | undefined
  onNew: (kind: EndpointKind) => void
  onCloseTab: (id: string) => void
}

/** The page in front. */
export function MainArea({ page, rest, front, onNew, onCloseTab }: Props) {
  const main = useRef<HTMLElement>(null)
  const { width } = useSize(main)
  const run = placeOf(rest)
  return (
    <main ref={main} className={classes['main']}>
      <Boundary key={`${page} ${front?.id}`} what="This screen">
        {page !== 'history' ? null : run ? (
          <RunScreen key={run.run} id={run.run} result={run.result} width={width} />
        ) : (
          <HistoryScreen rest={rest} width={width} />
        )}
        {page === 'docs' ? <DocsScreen width={width} /> : null}
        {page === 'settings' ? <SettingsScreen /> : null}
        {page === 'cookies' ? <CookiesScreen /> : null}
        {page === 'components' ? <ComponentsScreen rest={rest} width={width} /> : null}
        {page === 'problems' ? <ProblemsScreen /> : null}
        {page === 'differences' ? <DifferencesScreen width={width} /> : null}
        {page === 'rules' ? <RulesScreen width={width} /> : null}
        {page === 'certificates' ? <CertificatesScreen /> : null}
        {page === 'variables' ? <VariablesScreen rest={rest} width={width} /> : null}
        {page !== 'apis' ? null : front ? (
          <OneTab key={front.id} tab={front} width={width} onClose={() => onCloseTab(front.id)} />
        ) : (
          <Empty state="Nothing is open" what="Open an endpoint in the tree, or begin with an address.">
            <Button onClick={() => onNew('http')}>Begin an HTTP request</Button>
            <Button onClick={() => onNew('websocket')}>Begin a WebSocket</Button>
          </Empty>
        )}
      </Boundary>
    </main>
  )
}

function OneTab({ tab, width, onClose }: { tab: OpenTab; width: number; onClose: () => void }) {
  const { project } = useWorkspace()
  const editing = useEditing(tab)
  const asked = useQuery({
    ...endpointQuery(project, tab.endpoint ?? ''),
    enabled: tab.endpoint !== undefined,
  })
  if (editing) return <EndpointScreen editing={editing} width={width} />
  const gone = asked.error instanceof Refusal && asked.error.status === 404
  if (!gone) return <Coming what="This endpoint" asked={asked} />
  return (
    <Empty state="This endpoint was deleted" what="Undo the deletion, or close the tab.">
      <Button onClick={onClose}>Close the tab</Button>
    </Empty>
  )
}
