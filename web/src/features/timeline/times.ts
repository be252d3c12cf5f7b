/** How the times of a timeline are shown. */
export type TimeMode = 'clock' | 'start' | 'previous'

export const timeModes: readonly { mode: TimeMode; label: string; head: string }[] = [
  { mode: 'clock', label: 'Time of day', head: 'Time' },
  { mode: 'start', label: 'Since the session began', head: 'Since start' },
  { mode: 'previous', label: 'Since the row before', head: 'Since previous' },
]

const two = (value: number) => (value < 10 ? `0${value}` : value.toString())
const three = (value: number) => value.toString().padStart(3, '0')

/** `14:03:07.413`, in the time zone of the browser, of `at` nanoseconds after `start` (milliseconds since 1970). */
export function clockTime(start: number, at: number): string {
  const date = new Date(start + Math.floor(at / 1e6))
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${three(date.getMilliseconds())}`
}

/**
 * `14:03:07.413 208`, in the time zone of the browser: a moment by RFC 3339 with microseconds, and so many nanoseconds
 * later.
 */
export function exactTime(moment: string, later = 0): string {
  const micros = Number(/\.\d{3}(\d{3})/.exec(moment)?.[1] ?? 0) + Math.floor(later / 1e3)
  const start = Date.parse(moment) + Math.floor(micros / 1000)
  return `${clockTime(start, 0)} ${three(((micros % 1000) + 1000) % 1000)}`
}

/** `+0.688 410`: seconds since the session began, to the microsecond. */
export function sinceStart(at: number): string {
  const micros = Math.floor(at / 1e3)
  const seconds = Math.floor(micros / 1e6)
  return `+${seconds}.${three(Math.floor(micros / 1e3) % 1000)} ${three(micros % 1000)}`
}

/** `Δ 0.002`: seconds since the row before. */
export function sincePrevious(at: number, previous: number | undefined): string {
  if (previous === undefined) return 'Δ –'
  return `Δ ${(Math.max(0, at - previous) / 1e9).toFixed(3)}`
}

export function timeOf(mode: TimeMode, start: number, at: number, previous: number | undefined): string {
  switch (mode) {
    case 'clock':
      return clockTime(start, at)
    case 'start':
      return sinceStart(at)
    case 'previous':
      return sincePrevious(at, previous)
  }
}
