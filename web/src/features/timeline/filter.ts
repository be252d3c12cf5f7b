import type { Direction, Kind, Row } from '../../api/types'

/** What of a timeline is shown. An empty list stands for all. */
export interface Filter {
  directions: readonly Direction[]
  kinds: readonly Kind[]
  /** Only entries behind this sequence: what a cleared view leaves out. */
  after: number
  /** The kinds that the view is of at all; every kind where it is left out. */
  scope?: readonly Kind[]
}

export const everything: Filter = { directions: [], kinds: [], after: 0 }

/** The kinds in the order in which they are offered, with what they are called. */
export const kindNames: readonly { kind: Kind; name: string }[] = [
  { kind: 'text', name: 'Text' },
  { kind: 'binary', name: 'Binary' },
  { kind: 'ping', name: 'Ping' },
  { kind: 'pong', name: 'Pong' },
  { kind: 'close', name: 'Close' },
  { kind: 'handshake', name: 'Handshake' },
  { kind: 'stage', name: 'Stage' },
  { kind: 'rule', name: 'Broken rule' },
  { kind: 'error', name: 'Error' },
  { kind: 'note', name: 'Note' },
  { kind: 'head', name: 'Head' },
  { kind: 'body', name: 'Body' },
  { kind: 'wire', name: 'Wire' },
  { kind: 'event', name: 'Event' },
  { kind: 'test', name: 'Test' },
]

const ofHttp: readonly Kind[] = ['head', 'body', 'wire', 'event']

/** The kinds that there may be in a view. */
export function offered({ scope }: Filter): readonly { kind: Kind; name: string }[] {
  return kindNames.filter(({ kind }) => (scope ? scope.includes(kind) : !ofHttp.includes(kind)))
}

function wanted(filter: Filter): readonly Kind[] {
  return filter.kinds.length > 0 ? filter.kinds : (filter.scope ?? [])
}

/** The filter as parameters of the REST API and of the live channel; what is not limited is left out. */
export function parametersOf(filter: Filter): { directions?: Direction[]; kinds?: Kind[]; after?: number } {
  return {
    ...(filter.directions.length > 0 ? { directions: [...filter.directions] } : {}),
    ...(wanted(filter).length > 0 ? { kinds: [...wanted(filter)] } : {}),
    ...(filter.after > 0 ? { after: filter.after } : {}),
  }
}

/** The filter as a query of the REST API. */
export function queryOf(filter: Filter): { direction?: Direction[]; kind?: Kind[]; after?: number } {
  const { directions, kinds, after } = parametersOf(filter)
  return {
    ...(directions ? { direction: directions } : {}),
    ...(kinds ? { kind: kinds } : {}),
    ...(after === undefined ? {} : { after }),
  }
}

export function passes(filter: Filter, row: Row): boolean {
  return (
    row.sequence > filter.after &&
    (filter.directions.length === 0 || filter.directions.includes(row.direction)) &&
    (wanted(filter).length === 0 || wanted(filter).includes(row.kind))
  )
}

/** Whether every row behind `after` is in the view. */
export function isWhole(filter: Filter): boolean {
  return filter.directions.length === 0 && wanted(filter).length === 0
}

/** Whether somebody chose to leave rows out by direction or kind. */
export function isNarrowed(filter: Filter): boolean {
  return filter.directions.length > 0 || filter.kinds.length > 0
}

/** The kinds with one more or one less; all that are offered is the same as none. */
export function toggled(filter: Filter, kind: Kind): Kind[] {
  const { kinds } = filter
  const next = kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]
  return next.length === offered(filter).length ? [] : next
}

/** The chosen kinds in a word or two. */
export function kindsLabel(kinds: readonly Kind[]): string {
  if (kinds.length === 0) return 'All kinds'
  const names = kindNames.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  return names.length <= 2 ? names.join(', ') : `${names.length} kinds`
}
