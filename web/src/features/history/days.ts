import type { Session } from '../../api/types'
import { moment } from './outcome'

export interface Day {
  /** `Today`, `Yesterday`, or the date. */
  name: string
  sessions: readonly Session[]
}

const oneDay = 86_400_000

/** Sessions, newest first, by the days on which they began, in the time zone of the browser. */
export function byDay(sessions: readonly Session[], now: number): Day[] {
  const names = new Map([
    [dateOf(now), 'Today'],
    [dateOf(now - oneDay), 'Yesterday'],
  ])
  const days = new Map<string, Session[]>()
  for (const session of sessions) {
    const date = dateOf(Date.parse(session.startedAt))
    days.set(date, [...(days.get(date) ?? []), session])
  }
  return [...days].map(([date, of]) => ({ name: names.get(date) ?? date, sessions: of }))
}

function dateOf(at: number): string {
  return moment(new Date(at).toISOString()).slice(0, 10)
}
