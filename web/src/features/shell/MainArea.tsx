import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef } from 'react'
import { endpointQuery } from '../../api/queries'
import { Refusal } from '../../api/refusal'
import { Empty } from '../../ui/Empty'
import { useSize } from '../../ui/useSize'
import { useEditing, useWorkspace } from '../workspace/context'
import type { OpenTab } from '../workspace/tabs'
import { EndpointScreen } from '../endpoint/EndpointScreen'
import type { Page } from './route'
import classes from './Shell.module.css'

const HistoryScreen = lazy(() => import('../history/HistoryScreen'))
const SettingsScreen = lazy(() => import('../settings/SettingsScreen'))
const VariablesScreen = lazy(() => import('../variables/VariablesScreen'))

interface Props {
  page: Page
  rest: string | undefined
  front: OpenTab | undefined
  onNew: () => void
  onCloseTab: (id: string) => void
}

/** The page in front. */
export function MainArea({ page, rest, front, onNew, onCloseTab }: Props) {
  const main = useRef<HTMLElement>(null)
  const { width } = useSize(main)
  return (
    <main ref={main} className={classes['main']}>
      <Suspense>
        {page === 'history' ? <HistoryScreen rest={rest} width={width} /> : null}
        {page === 'settings' ? <SettingsScreen /> : null}
        {page === 'variables' ? <VariablesScreen /> : null}
      </Suspense>
      {page !== 'apis' ? null : front ? (
        <OneTab key={front.id} tab={front} width={width} onClose={() => onCloseTab(front.id)} />
      ) : (
        <Empty state="Nothing is open" what="Open an endpoint in the tree, or begin with an address.">
          <Button onClick={onNew}>Begin a WebSocket</Button>
        </Empty>
      )}
    </main>
  )
}

function OneTab({ tab, width, onClose }: { tab: OpenTab; width: number; onClose: () => void }) {
  const { project } = useWorkspace()
  const editing = useEditing(tab)
  const error = useQuery({
    ...endpointQuery(project, tab.endpoint ?? ''),
    enabled: tab.endpoint !== undefined,
  }).error
  if (editing) return <EndpointScreen editing={editing} width={width} />
  if (!error) return null
  const gone = error instanceof Refusal && error.status === 404
  return (
    <Empty
      state={gone ? 'This endpoint was deleted' : 'This endpoint cannot be read'}
      what={gone ? 'Undo the deletion, or close the tab.' : error.message}
    >
      <Button onClick={onClose}>Close the tab</Button>
    </Empty>
  )
}
