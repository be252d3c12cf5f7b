import { moment } from './outcome'

interface Dated {
  startedAt: string
}

export interface Day<Row extends Dated> {
  /** `Today`, `Yesterday`, or the date. */
  name: string
  rows: readonly Row[]
}

const oneDay = 86_400_000

/** What happened, newest first, by the days on which they began, in the time zone of the browser. */
export function byDay<Row extends Dated>(rows: readonly Row[], now: number): Day<Row>[] {
  const names = new Map([
    [dateOf(now), 'Today'],
    [dateOf(now - oneDay), 'Yesterday'],
  ])
  const days = new Map<string, Row[]>()
  for (const row of rows) {
    const date = dateOf(Date.parse(row.startedAt))
    days.set(date, [...(days.get(date) ?? []), row])
  }
  return [...days].map(([date, of]) => ({ name: names.get(date) ?? date, rows: of }))
}

function dateOf(at: number): string {
  return moment(new Date(at).toISOString()).slice(0, 10)
}
