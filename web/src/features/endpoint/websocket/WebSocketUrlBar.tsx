import type { Session } from '../../../api/types'
import { ProtocolBadge } from '../../../ui/Badge'
import type { WebSocketEditing } from '../../workspace/context'
import classes from '../Endpoint.module.css'
import { UrlField } from '../UrlField'
import { ConnectButton } from './ConnectButton'
import { ConnectionStatus } from './ConnectionStatus'
import type { Connection } from './useConnection'

interface Props {
  editing: WebSocketEditing
  session: Session | undefined
  connection: Connection
  /** Shows the state as a dot only. */
  narrow: boolean
}

/** The URL with its Connect button and the state of the connection. */
export function WebSocketUrlBar({ editing, session, connection, narrow }: Props) {
  return (
    <div className={classes['url']}>
      <ProtocolBadge kind="websocket" boxed />
      <UrlField
        editing={editing}
        placeholder="ws://host/path, wss:// or {{variable}}"
        onEnter={() => void connection.connect()}
      />
      <ConnectionStatus session={session} dotOnly={narrow} />
      <ConnectButton session={session} connection={connection} />
    </div>
  )
}
