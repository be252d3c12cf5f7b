import type { Parameter, Problem, WebSocketRequest } from '../../../api/types'
import { ParameterGrid, type GridShape } from '../grid/ParameterGrid'
import classes from '../Composer.module.css'

interface Props {
  request: WebSocketRequest
  problems: readonly Problem[]
  edit: (change: (request: WebSocketRequest) => WebSocketRequest) => void
}

/** Lines that the handshake has of itself; a row of that name takes their place. */
const own: Readonly<Record<string, string>> = {
  host: 'the host of the URL',
  cookie: 'the line made of the rows of Cookies',
  'user-agent': 'Parley’s own',
  authorization: 'the line made of Auth',
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-key': 'a random key',
  'sec-websocket-version': '13',
  'sec-websocket-protocol': 'the subprotocols of Options',
  'sec-websocket-extensions': 'the offer of Options',
}

const headers: GridShape = {
  label: 'Headers',
  pointer: '/headers',
  typed: false,
  note: (row: Parameter) => {
    const name = row.name.trim().toLowerCase()
    if (!row.enabled) return undefined
    if (name === 'origin') return 'Parley sends no Origin otherwise.'
    return own[name] === undefined ? undefined : `Takes the place of ${own[name]}.`
  },
}

const cookies: GridShape = { label: 'Cookies', pointer: '/cookies', typed: false }

/** The header lines of the handshake, in the order and case in which they go out. */
export function HeadersPanel({ request, problems, edit }: Props) {
  return (
    <div className={classes['scroll']}>
      <ParameterGrid
        shape={headers}
        rows={request.headers}
        problems={problems}
        onChange={(rows) => edit((now) => ({ ...now, headers: rows }))}
      />
      <p className={classes['hint']}>Sent in this order and case, doubled rows twice. Alt ↑ and Alt ↓ move a row.</p>
    </div>
  )
}

/** The cookies of the handshake, in one Cookie line. */
export function CookiesPanel({ request, problems, edit }: Props) {
  return (
    <div className={classes['scroll']}>
      <ParameterGrid
        shape={cookies}
        rows={request.cookies}
        problems={problems}
        onChange={(rows) => edit((now) => ({ ...now, cookies: rows }))}
      />
      <p className={classes['hint']}>Sent as one Cookie line, in this order.</p>
    </div>
  )
}
