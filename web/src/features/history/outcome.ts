import { bytes, count, duration } from '../../format/numbers'
import type { Session } from '../../api/types'
import { progressOf } from '../endpoint/http/progress'
import { shown } from '../endpoint/states'
import { statusWords } from '../response/status'

const two = (value: number) => value.toString().padStart(2, '0')

/** A moment as `2026-11-20 14:03`, in the time zone of the browser. */
export function moment(iso: string): string {
  const at = new Date(iso)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The time of day of a moment as `14:03:07`, in the time zone of the browser. */
export function timeOf(iso: string): string {
  const at = new Date(iso)
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** What became of a session, in a line: `Closed, 1000 · 1,204 received, 12 sent`. */
export function outcome(session: Session): string {
  const { http } = session
  if (http) {
    const { kind } = session.state
    const took = http.took === undefined ? '' : ` · ${duration(http.took)}`
    if (kind !== 'answered') return `${progressOf(session).words}${took}`
    return `${statusWords(http.status ?? session.state.status, http.reason)}${took} · ${bytes(http.size)}`
  }
  const { words } = shown(session.state)
  return `${words} · ${count(session.received)} received, ${count(session.sent)} sent`
}

/** What a session is called in a list: its endpoint's name, or of a request that was never saved its URL. */
export function calledOf({ endpoint, name, url }: Session): string {
  return endpoint === undefined ? url.replace(/^\w+:\/\//, '') : name
}
