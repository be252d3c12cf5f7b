import type { EndpointKind, Problem } from '../../api/types'

export type ComposerPart = 'message' | 'params' | 'headers' | 'cookies' | 'auth' | 'body' | 'scripts' | 'options'

interface PartName {
  key: ComposerPart
  label: string
}

const named = (key: ComposerPart, label: string): PartName => ({ key, label })

const head = [
  named('params', 'Params'),
  named('headers', 'Headers'),
  named('cookies', 'Cookies'),
  named('auth', 'Auth'),
]
const foot = [named('scripts', 'Scripts'), named('options', 'Options')]

/** The parts of the composer of each kind, in their order, with what their tabs say. */
export const composerParts: Readonly<Record<EndpointKind, readonly PartName[]>> = {
  websocket: [named('message', 'Message'), ...head, ...foot],
  http: [...head, named('body', 'Body'), ...foot],
}

/** The part in front: the one that was chosen, where this kind has it, or else the first. */
export function partInFront(kind: EndpointKind, chosen: ComposerPart | undefined): ComposerPart {
  const [first] = composerParts[kind]
  return composerParts[kind].find(({ key }) => key === chosen)?.key ?? first?.key ?? 'params'
}

const places: Readonly<Record<string, ComposerPart>> = {
  query: 'params',
  path: 'params',
  headers: 'headers',
  cookies: 'cookies',
  auth: 'auth',
  body: 'body',
  scripts: 'scripts',
  options: 'options',
  personal: 'options',
  message: 'message',
  messages: 'message',
  send: 'message',
}

/** Which tab of the composer a problem belongs to; none for the URL and what has no place. */
export function tabOf(problem: Problem): ComposerPart | undefined {
  return places[(problem.pointer ?? '').replace(/^\/request/, '').split('/')[1] ?? '']
}
