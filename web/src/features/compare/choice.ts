/** What the page History shows, by the rest of its address. */
export type Choice =
  | { kind: 'all'; session?: undefined }
  /** The sessions of an endpoint. */
  | { kind: 'endpoint'; endpoint: string; session?: undefined }
  | { kind: 'session'; session: string }
  /** A response, and another one to compare it with is to be chosen. */
  | { kind: 'choosing'; session: string }
  | { kind: 'compared'; session: string; with: string }

const comparison = 'compare:'

/** The rest of the address at which a response is compared with another, or waits for the other to be chosen. */
export function comparing(session: string, other?: string): string {
  return comparison + (other === undefined ? session : `${session},${other}`)
}

export function choiceOf(rest: string | undefined): Choice {
  if (rest === undefined) return { kind: 'all' }
  if (rest.startsWith('of:')) return { kind: 'endpoint', endpoint: rest.slice('of:'.length) }
  if (!rest.startsWith(comparison)) return { kind: 'session', session: rest }
  const [session = '', other] = rest.slice(comparison.length).split(',')
  return other === undefined ? { kind: 'choosing', session } : { kind: 'compared', session, with: other }
}
