import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Session } from '../../api/types'
import { ProtocolBadge } from '../../ui/Badge'
import { Empty } from '../../ui/Empty'
import { Panes } from '../endpoint/Panes'
import { ResponsePane } from '../response/ResponsePane'
import screen from '../shell/Screen.module.css'
import { goTo } from '../shell/route'
import { runPlace } from '../run/run'
import { useSession } from '../workspace/context'

interface Props {
  id: string | undefined
  width: number
  onOpen: (session: Session) => void
  /** Its traffic is to be described. */
  onDescribe: (session: Session) => void
}

/** A past session: the response of an HTTP request, the timeline of a connection. */
export function PastSession({ id, width, onOpen, onDescribe }: Props) {
  const [selected, setSelected] = useState<number>()
  const session = useSession(id)
  return (
    <>
      {session ? (
        <div className={screen['about']}>
          <ProtocolBadge kind={session.kind} method={session.http?.method} />
          <code title={session.url}>{session.url}</code>
          {session.run === undefined ? null : <RunButton run={session.run} />}
          <Button variant="subtle" aria-label="Describe this session" onClick={() => onDescribe(session)}>
            Describe
          </Button>
          <Button onClick={() => onOpen(session)}>Open again</Button>
        </div>
      ) : null}
      {session?.kind === 'http' ? (
        <ResponsePane session={session} />
      ) : (
        <Panes
          sessionId={id}
          selected={selected}
          onSelect={setSelected}
          wide={width}
          past
          empty={
            <Empty state="No session chosen" what="What was sent and what came appears here, as it was recorded." />
          }
        />
      )}
    </>
  )
}

/** Leads to the run that a session is a request of. */
function RunButton({ run }: { run: string }) {
  return (
    <Button variant="subtle" onClick={() => goTo('history', runPlace(run))}>
      Its run
    </Button>
  )
}
