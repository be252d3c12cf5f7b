import type { RunHead, Session } from '../../api/types'

/** What stands in the list: a session by itself, or a run with all of its requests. */
export type Item =
  | { kind: 'session'; id: string; startedAt: string; session: Session }
  | { kind: 'run'; id: string; startedAt: string; run: RunHead }

/** A list that is read in pages, as far as it was read. */
export interface Pages<Row> {
  rows: readonly Row[]
  more: boolean
}

/**
 * Both lists as one, newest first. It ends where one of them was not read any further: what is older in the other has to wait, or there would
 * be gaps.
 */
export function itemsOf(sessions: Pages<Session>, runs: Pages<RunHead>): Item[] {
  const all: Item[] = [
    ...sessions.rows.map((session): Item => ({ kind: 'session', ...when(session), session })),
    ...runs.rows.map((run): Item => ({ kind: 'run', ...when(run), run })),
  ]
  const ends = [sessions, runs].flatMap(({ rows, more }) => (more ? [Date.parse(rows.at(-1)?.startedAt ?? '')] : []))
  const end = Math.max(-Infinity, ...ends.filter((at) => !Number.isNaN(at)))
  return all
    .filter(({ startedAt }) => Date.parse(startedAt) >= end)
    .sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt))
}

function when({ id, startedAt }: { id: string; startedAt: string }) {
  return { id, startedAt }
}
