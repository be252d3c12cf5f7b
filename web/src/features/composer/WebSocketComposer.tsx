import type { ReactNode } from 'react'
import type { Checked, Session } from '../../api/types'
import type { Connection } from '../endpoint/websocket/useConnection'
import type { WebSocketEditing } from '../workspace/context'
import { Composer } from './Composer'
import { MessagePanel } from './message/MessagePanel'
import { ConnectionOptionsPanel } from './options/ConnectionOptionsPanel'

interface Props {
  editing: WebSocketEditing
  session: Session | undefined
  connection: Connection
  checked: Checked | undefined
  narrow: boolean
  tools?: ReactNode
}

/** Where a WebSocket request and its messages are written. */
export function WebSocketComposer({ editing, session, connection, checked, narrow, tools }: Props) {
  const { tab, request, edit, changeTab } = editing
  const problems = [...tab.problems, ...(checked?.problems ?? [])]
  return (
    <Composer editing={editing} problems={problems} tools={tools}>
      {(part) =>
        part === 'message' ? (
          <MessagePanel
            editing={editing}
            session={session}
            connection={connection}
            checked={checked}
            problems={problems}
            narrow={narrow}
          />
        ) : part === 'options' ? (
          <ConnectionOptionsPanel
            options={request.options}
            personal={tab.personal}
            problems={problems}
            onOptions={(options) => edit((now) => ({ ...now, options }))}
            onPersonal={(personal) => changeTab((now) => ({ ...now, personal }))}
          />
        ) : null
      }
    </Composer>
  )
}
