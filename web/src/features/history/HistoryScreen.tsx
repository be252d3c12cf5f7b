import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { api } from '../../api/client'
import type { RunHead, Session } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { IconButton } from '../../ui/IconButton'
import { later } from '../../ui/later'
import { Notice } from '../../ui/Notice'
import { SearchInput } from '../../ui/SearchInput'
import { Segmented } from '../../ui/Segmented'
import { useNow } from '../endpoint/useNow'
import { choiceOf, comparing } from '../compare/choice'
import { goTo } from '../shell/route'
import screen from '../shell/Screen.module.css'
import { ChoosingNotice } from '../traffic/ChoosingNotice'
import { useDescribing } from '../traffic/useDescribing'
import { useSavedEndpoint, useWorkspace } from '../workspace/context'
import { byDay } from './days'
import { HistoryLine } from './HistoryLine'
import { HistoryRun } from './HistoryRun'
import { PastSession } from './PastSession'
import { reopen } from './reopen'
import { useHistory, type Kind } from './useHistory'

const DescribeScreen = later('From traffic', () => import('../traffic/DescribeScreen'))
const CompareScreen = later('Comparison', () => import('../compare/CompareScreen'))

const kinds: { key: Kind; label: string }[] = [
  { key: 'all', label: 'All' },
  { key: 'http', label: 'HTTP' },
  { key: 'websocket', label: 'WebSocket' },
  { key: 'run', label: 'Runs' },
]

/** Past sessions of the project, read like a live one. The address says what is shown: see `choiceOf`. */
export default function HistoryScreen({ rest, width }: { rest: string | undefined; width: number }) {
  const { project, store } = useWorkspace()
  const client = useQueryClient()
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<Kind>('all')
  const query = useDeferredValue(search.trim())
  const choice = choiceOf(rest)
  const endpoint = choice.kind === 'endpoint' ? choice.endpoint : undefined
  const chosen = choice.session
  const choosing = choice.kind === 'choosing'
  const inFront = chosen !== undefined && !choosing
  const narrow = width < 700
  const now = useNow(true, 60_000)
  const describing = useDescribing()
  const history = useHistory({ project, endpoint, query, kind: choosing ? 'http' : kind })
  const listed = history.items.flatMap((item) => (item.kind === 'session' ? [item.id] : []))
  const remove = async (session: Session) => {
    await api.delete('/sessions/{session}', { path: { session: session.id } })
    if (session.id === chosen) goTo('history')
    await client.invalidateQueries({ queryKey: ['sessions', project] })
  }
  const removeRun = async (run: RunHead) => {
    await api.delete('/runs/{run}', { path: { run: run.id } })
    await client.invalidateQueries({ queryKey: ['runs', project] })
  }
  const open = async (session: Session) => {
    await reopen(session, store)
    goTo('apis')
  }
  if (describing.traffic) return <DescribeScreen traffic={describing.traffic} width={width} onBack={describing.end} />
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        {(narrow && inFront) || choice.kind === 'compared' ? (
          <IconButton icon="left" label="Back to the list" onClick={() => goTo('history')} />
        ) : null}
        <h1>History</h1>
        <EndpointName endpoint={endpoint} />
        {choosing || describing.choosing ? null : <Button onClick={describing.begin}>Describe</Button>}
      </div>
      <div className={screen['split']} data-narrow={narrow || undefined}>
        {(narrow && inFront) || choice.kind === 'compared' ? null : (
          <div className={screen['list']}>
            {choosing ? (
              <Notice tone="ok" what="Compare with which response?" why="Choose it in the list.">
                <Button variant="subtle" onClick={() => goTo('history', chosen)}>
                  Cancel
                </Button>
              </Notice>
            ) : null}
            {describing.choosing ? <ChoosingNotice describing={describing} listed={listed} /> : null}
            <div className={screen['search']}>
              <SearchInput
                label="Search sessions"
                placeholder="Search name or URL"
                miw={190}
                value={search}
                onChange={setSearch}
              />
              <Segmented label="Kind" segments={kinds} value={kind} onChange={setKind} />
            </div>
            <ul className={screen['scroll']} aria-label="Sessions">
              {byDay(history.items, now).map(({ name, rows }) => (
                <li key={name}>
                  <h2 className={screen['day']}>{name}</h2>
                  <ul aria-label={name}>
                    {rows.map((item) =>
                      item.kind === 'run' ? (
                        <HistoryRun key={item.id} run={item.run} onRemove={() => void removeRun(item.run)} />
                      ) : (
                        <HistoryLine
                          key={item.id}
                          session={item.session}
                          active={item.id === chosen}
                          chosen={describing.choosing ? describing.chosen.has(item.id) : undefined}
                          onChoose={(on) => describing.toggle([item.id], on)}
                          to={choosing && item.id !== chosen ? comparing(chosen ?? '', item.id) : item.id}
                          onOpen={() => void open(item.session)}
                          onRemove={() => void remove(item.session)}
                        />
                      ),
                    )}
                  </ul>
                </li>
              ))}
              {history.more ? (
                <li className={screen['item']}>
                  <Button variant="subtle" onClick={history.older}>
                    Older ones
                  </Button>
                </li>
              ) : null}
            </ul>
            {history.isSuccess ? null : <Coming what="The list" asked={history} />}
            {history.isSuccess && history.items.length === 0 ? (
              <Empty
                state="No sessions"
                what="Each request that is sent, each connect of an endpoint and each run is kept here."
              />
            ) : null}
          </div>
        )}
        {narrow && !inFront ? null : (
          <div className={screen['shown']}>
            {choice.kind === 'compared' ? (
              <CompareScreen left={choice.session} right={choice.with} />
            ) : (
              <PastSession
                key={chosen}
                id={chosen}
                width={width}
                onOpen={(session) => void open(session)}
                onDescribe={(session) => describing.review([session.id])}
              />
            )}
          </div>
        )}
      </div>
    </div>
  )
}

function EndpointName({ endpoint }: { endpoint: string | undefined }) {
  const name = useSavedEndpoint(endpoint)?.name
  if (endpoint === undefined) return <span className={screen['aside']}>all sessions of the project</span>
  return (
    <>
      <span className={screen['aside']}>of {name}</span>
      <Button variant="subtle" onClick={() => goTo('history')}>
        All sessions
      </Button>
    </>
  )
}
