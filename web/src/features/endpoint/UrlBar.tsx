import type { ReactNode } from 'react'
import type { Session } from '../../api/types'
import { ProtocolBadge } from '../../ui/Badge'
import { segments } from '../../features/variables/template'
import { useKnownNames } from '../variables/known'
import { problemsAt } from '../composer/check'
import { pathRowsOfUrl, rowsOfUrl } from '../composer/url/query'
import type { Editing } from '../workspace/context'
import { VariableInput } from '../../ui/VariableInput'
import { ConnectButton } from './ConnectButton'
import { ConnectionStatus } from './ConnectionStatus'
import classes from './Endpoint.module.css'
import type { Connection } from './useConnection'

interface Props {
  editing: Editing
  session: Session | undefined
  connection: Connection
  /** Shows the state as a dot only. */
  narrow: boolean
}

/** The URL with its Connect button and the state of the connection. */
export function UrlBar({ editing, session, connection, narrow }: Props) {
  const wrong = problemsAt(editing.tab.problems, '/url')[0]?.message
  const change = (url: string) =>
    editing.edit((request) => ({
      ...request,
      url,
      query: rowsOfUrl(url, request.query),
      path: pathRowsOfUrl(url, request.path),
    }))
  return (
    <div className={classes['url']}>
      <ProtocolBadge boxed />
      <VariableInput
        label="URL"
        value={editing.request.url}
        placeholder="ws://host/path, wss:// or {{variable}}"
        wrong={wrong}
        onChange={change}
        onEnter={() => void connection.connect()}
        draw={(url) => <DrawnUrl url={url} />}
      />
      <ConnectionStatus session={session} dotOnly={narrow} />
      <ConnectButton session={session} connection={connection} />
    </div>
  )
}

/** A URL with its marks in grey, its variables and path parameters as chips. */
function DrawnUrl({ url }: { url: string }): ReactNode {
  const known = useKnownNames()
  return segments(url).map((part, index) =>
    part.name === undefined ? (
      <span key={index}>{literal(part.text)}</span>
    ) : (
      <span key={index} className={classes['variable']} data-name={part.name} data-unknown={!known.has(part.name)}>
        {part.text}
      </span>
    ),
  )
}

function literal(text: string): ReactNode[] {
  return text.split(/(^wss?:\/\/|[?&=]|\{[^{}/?#]+\})/).map((piece, index) => {
    if (/^\{.+\}$/.test(piece)) {
      return (
        <span key={index} className={classes['parameter']}>
          {piece}
        </span>
      )
    }
    return /^(wss?:\/\/|[?&=])$/.test(piece) ? (
      <span key={index} className={classes['mark']}>
        {piece}
      </span>
    ) : (
      piece
    )
  })
}
