import type { ReactNode } from 'react'
import type { EndpointKind, Parameter } from '../../../api/types'
import { ParameterGrid, type GridShape } from '../grid/ParameterGrid'
import type { HeadProps } from '../HeadPanel'
import classes from '../Composer.module.css'
import { headerNames, headerValues } from './headerWords'

/** Lines that a request has of itself; a row of that name takes their place. */
const both: Readonly<Record<string, string>> = {
  host: 'the host of the URL',
  cookie: 'the line made of the rows of Cookies',
  'user-agent': 'Parley’s own',
  authorization: 'the line made of Auth',
}

const own: Readonly<Record<EndpointKind, Readonly<Record<string, string>>>> = {
  websocket: {
    ...both,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-key': 'a random key',
    'sec-websocket-version': '13',
    'sec-websocket-protocol': 'the subprotocols of Options',
    'sec-websocket-extensions': 'the offer of Options',
  },
  http: {
    ...both,
    accept: 'Parley’s own',
    'accept-encoding': 'the line made of Options',
    'content-type': 'what Body says',
    'content-length': 'the length of the body, and may be wrong on purpose',
    'transfer-encoding': 'the length of the body, and may be wrong on purpose',
  },
}

function noteOf(kind: EndpointKind, row: Parameter): string | undefined {
  const name = row.name.trim().toLowerCase()
  if (!row.enabled) return undefined
  if (name === 'origin') return 'Parley sends no Origin otherwise.'
  const line = own[kind][name]
  return line === undefined ? undefined : `Takes the place of ${line}.`
}

function shapeOf(kind: EndpointKind): GridShape {
  return {
    label: 'Headers',
    pointer: '/headers',
    typed: false,
    note: (row) => noteOf(kind, row),
    names: headerNames,
    values: (row) => headerValues(row.name),
  }
}

const headers: Readonly<Record<EndpointKind, GridShape>> = { websocket: shapeOf('websocket'), http: shapeOf('http') }

const cookies: GridShape = { label: 'Cookies', pointer: '/cookies', typed: false }

interface HeadersProps extends HeadProps {
  kind: EndpointKind
  /** What is sent beside the rows. */
  automatic?: ReactNode
}

/** The header lines of a request, in the order and case in which they go out. */
export function HeadersPanel({ kind, head, problems, edit, automatic }: HeadersProps) {
  return (
    <div className={classes['scroll']}>
      <ParameterGrid
        shape={headers[kind]}
        rows={head.headers}
        problems={problems}
        onChange={(rows) => edit(() => ({ headers: rows }))}
      />
      <p className={classes['hint']}>Sent in this order and case, doubled rows twice. Alt ↑ and Alt ↓ move a row.</p>
      {automatic}
    </div>
  )
}

/** The cookies of a request, in one Cookie line. */
export function CookiesPanel({ head, problems, edit }: HeadProps) {
  return (
    <div className={classes['scroll']}>
      <ParameterGrid
        shape={cookies}
        rows={head.cookies}
        problems={problems}
        onChange={(rows) => edit(() => ({ cookies: rows }))}
      />
      <p className={classes['hint']}>Sent as one Cookie line, in this order.</p>
    </div>
  )
}
