import { useLiveState } from '../../../api/LiveProvider'
import type { Session } from '../../../api/types'
import { localProblems } from '../../composer/check'
import { useChecked } from '../../composer/useChecked'
import { WebSocketComposer } from '../../composer/WebSocketComposer'
import { useCommands } from '../../shell/commands'
import { useTokensAfter } from '../../tokens/useTokensAfter'
import { useWorkspace, type WebSocketEditing } from '../../workspace/context'
import { actionNames, shown } from '../states'
import { ProblemLines } from '../ProblemLines'
import { WorkArea } from '../WorkArea'
import { ConnectionLine } from './ConnectionLine'
import { Recorded } from './Recorded'
import { press, useConnection } from './useConnection'
import { WebSocketUrlBar } from './WebSocketUrlBar'

interface Props {
  editing: WebSocketEditing
  session: Session | undefined
  width: number
}

/** The debugger of a WebSocket endpoint: its URL, the composer, and what crossed the wire. */
export function WebSocketDebug({ editing, session, width }: Props) {
  const { store } = useWorkspace()
  const { tab, request, name, changeTab } = editing
  const connection = useConnection(editing, session)
  const checked = useChecked(request, tab)
  const offline = useLiveState() === 'broken'
  const { action } = shown(session?.state)
  useTokensAfter(session?.state.kind)
  const whenOpen = [
    { id: 'ping', title: 'Ping', detail: name, run: () => void connection.ping() },
    { id: 'drop', title: 'Drop', detail: 'ends TCP without a Close frame', run: () => void connection.drop() },
  ]
  useCommands([
    {
      id: 'send',
      title: 'Send',
      detail: `the message of ${name}`,
      group: 'This connection',
      keys: 'Ctrl Enter',
      run: () => void connection.send(request.message),
    },
    {
      id: 'toggle',
      title: actionNames[action],
      detail: name,
      group: 'This connection',
      keys: 'Ctrl Shift Enter',
      run: () => void press(action, connection),
    },
    ...(action === 'disconnect' ? whenOpen : []).map((command) => ({ ...command, group: 'This connection' as const })),
  ])
  return (
    <>
      <WebSocketUrlBar editing={editing} session={session} connection={connection} narrow={width < 700} />
      <WorkArea
        pane="timeline"
        label="Log"
        details={tab.selected !== undefined}
        written={(narrow, tools) => (
          <WebSocketComposer
            editing={editing}
            session={session}
            connection={connection}
            checked={checked}
            narrow={narrow}
            tools={tools}
          />
        )}
        obstacles={
          <ProblemLines problems={tab.problems} onClose={() => changeTab((now) => ({ ...now, problems: [] }))} />
        }
        result={(wide) => (
          <Recorded editing={editing} session={session} onOpen={(endpoint) => store.open({ endpoint })} wide={wide} />
        )}
      />
      <ConnectionLine session={session} wrongRows={localProblems(request).length} offline={offline} />
    </>
  )
}
