/** How a status is drawn. */
export type StatusTone = 'ok' | 'moved' | 'warn' | 'bad' | 'none'

export function toneOf(status: number | undefined): StatusTone {
  if (status === undefined || status < 100) return 'none'
  if (status < 200) return 'none'
  if (status < 300) return 'ok'
  if (status < 400) return 'moved'
  return status < 500 ? 'warn' : 'bad'
}

/** `200 OK`, `299`, as the server wrote it. */
export function statusWords(status: number, reason: string | undefined): string {
  return reason ? `${status} ${reason}` : `${status}`
}
