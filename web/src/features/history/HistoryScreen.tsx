import { Button, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { api } from '../../api/client'
import type { Session } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Dot } from '../../ui/Dot'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Panes } from '../endpoint/Panes'
import { isUp, shown } from '../endpoint/states'
import { goTo } from '../shell/route'
import screen from '../shell/Screen.module.css'
import { useSavedEndpoint, useWorkspace } from '../workspace/context'
import { moment, outcome } from './outcome'

/** Past sessions of the project, read like a live one. The address may name a session, or an endpoint (`of:ID`). */
export default function HistoryScreen({ rest, width }: { rest: string | undefined; width: number }) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [search, setSearch] = useState('')
  const query = useDeferredValue(search.trim())
  const endpoint = rest?.startsWith('of:') ? rest.slice(3) : undefined
  const chosen = endpoint === undefined ? rest : undefined
  const narrow = width < 700
  const sessions = useSessions(project, endpoint, query)
  const rows = sessions.data?.pages.flatMap((page) => page.sessions) ?? []
  const remove = async (session: Session) => {
    await api.delete('/sessions/{session}', { path: { session: session.id } })
    if (session.id === chosen) goTo('history')
    await client.invalidateQueries({ queryKey: ['sessions', project] })
  }
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        {narrow && chosen ? <IconButton icon="left" label="Back to the list" onClick={() => goTo('history')} /> : null}
        <h1>History</h1>
        <EndpointName endpoint={endpoint} />
      </div>
      <div className={screen['split']} data-narrow={narrow || undefined}>
        {narrow && chosen ? null : (
          <div className={screen['list']}>
            <div className={screen['search']}>
              <TextInput
                flex={1}
                type="search"
                aria-label="Search sessions"
                placeholder="Search name or URL"
                value={search}
                leftSection={<Icon name="search" size={14} />}
                leftSectionWidth={26}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
            </div>
            <ul className={screen['scroll']} aria-label="Sessions">
              {rows.map((session) => (
                <Line
                  key={session.id}
                  session={session}
                  active={session.id === chosen}
                  onRemove={() => void remove(session)}
                />
              ))}
              {sessions.hasNextPage ? (
                <li className={screen['item']}>
                  <Button variant="subtle" onClick={() => void sessions.fetchNextPage()}>
                    Older ones
                  </Button>
                </li>
              ) : null}
            </ul>
            {sessions.isSuccess ? null : <Coming what="The list" asked={sessions} />}
            {sessions.isSuccess && rows.length === 0 ? (
              <Empty state="No sessions" what="Each connect of an endpoint is kept here with its timeline." />
            ) : null}
          </div>
        )}
        {narrow && !chosen ? null : (
          <div className={screen['shown']}>
            <Past key={chosen} session={chosen} width={width} />
          </div>
        )}
      </div>
    </div>
  )
}

function useSessions(project: string, endpoint: string | undefined, query: string) {
  return useInfiniteQuery({
    queryKey: ['sessions', project, endpoint, query],
    queryFn: ({ pageParam }) =>
      api.get('/sessions', {
        query: {
          project,
          limit: 100,
          ...(endpoint === undefined ? {} : { endpoint }),
          ...(query === '' ? {} : { query }),
          ...(pageParam === '' ? {} : { before: pageParam }),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.more ? last.sessions.at(-1)?.id : undefined),
  })
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

function Line({ session, active, onRemove }: { session: Session; active: boolean; onRemove: () => void }) {
  const { dot } = shown(session.state)
  return (
    <li className={screen['item']} data-active={active || undefined}>
      <Dot state={dot} />
      <a href={`#/history/${encodeURIComponent(session.id)}`} aria-current={active ? 'true' : undefined}>
        <span>
          {session.name} <small>{moment(session.startedAt)}</small>
        </span>
        <small>{outcome(session)}</small>
      </a>
      <IconButton
        icon="trash"
        iconSize={14}
        label={`Delete ${session.name}, ${moment(session.startedAt)}`}
        disabled={isUp(session.state)}
        onClick={onRemove}
      />
    </li>
  )
}

function Past({ session, width }: { session: string | undefined; width: number }) {
  const [selected, setSelected] = useState<number>()
  return (
    <Panes
      sessionId={session}
      selected={selected}
      onSelect={setSelected}
      wide={width}
      past
      empty={<Empty state="No session chosen" what="Its timeline appears here, as it was recorded." />}
    />
  )
}
