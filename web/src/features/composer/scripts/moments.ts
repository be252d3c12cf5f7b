import type { EndpointKind, Scripts } from '../../../api/types'

export type Moment = keyof Scripts

export interface MomentName {
  moment: Moment
  label: string
  /** What it runs for. */
  says: string
  example: string
}

/** The moments at which scripts of an endpoint run, in their order. */
export const moments: Readonly<Record<EndpointKind, readonly MomentName[]>> = {
  http: [
    {
      moment: 'beforeRequest',
      label: 'Before request',
      says: 'Runs before the request is sent; what it sets is filled in.',
      example: "pm.variables.set('now', Date.now())",
    },
    {
      moment: 'afterResponse',
      label: 'After response',
      says: 'Runs when the answer is there; its tests stand beside it.',
      example: "pm.test('answers 200', () => {\n  pm.response.to.have.status(200)\n})",
    },
  ],
  websocket: [
    {
      moment: 'beforeConnect',
      label: 'Before connect',
      says: 'Runs before the handshake is sent; what it sets is filled in.',
      example: "pm.variables.set('now', Date.now())",
    },
    {
      moment: 'onOpen',
      label: 'On open',
      says: 'Runs when the connection is open.',
      example: "pm.socket.send('hello')",
    },
    {
      moment: 'beforeMessage',
      label: 'Before message',
      says: 'Runs before each message that is sent.',
      example: 'console.log(pm.message.text())',
    },
    {
      moment: 'onMessage',
      label: 'On message',
      says: 'Runs for each message that is received.',
      example: "pm.test('is JSON', () => pm.message.json())",
    },
    {
      moment: 'onClose',
      label: 'On close',
      says: 'Runs when the connection has ended.',
      example: "console.log('closed')",
    },
  ],
}

/** The kind of endpoint that has such a moment. */
export function kindOf(moment: Moment | undefined): EndpointKind {
  return moments.websocket.some((each) => each.moment === moment) ? 'websocket' : 'http'
}

/** The scripts with the one of a moment changed; an empty one is as none. */
export function withScript(scripts: Scripts | undefined, moment: Moment, text: string): Scripts | undefined {
  const { [moment]: _, ...rest } = scripts ?? {}
  const next = text === '' ? rest : { ...rest, [moment]: text }
  return Object.keys(next).length === 0 ? undefined : next
}
