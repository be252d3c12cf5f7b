import type { Endpoint, Problem } from './types'

/** A request that the server refused or that never reached it, with each mistake at its place. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly problems: Problem[]
  /** Of a conflict: the endpoint as somebody else saved it meanwhile. */
  readonly saved: Endpoint | undefined

  constructor(status: number, code: string, message: string, problems: Problem[], saved?: Endpoint) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.problems = problems
    this.saved = saved
  }
}

interface Details {
  title?: string
  detail?: string
  code?: string
  problems?: Problem[]
  saved?: Endpoint
}

/** Reads an `application/problem+json` body (RFC 9457); whatever else came becomes a refusal by its status. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const details: Details = response.headers.get('content-type')?.includes('json')
    ? await response.json().then(
        (body) => body as Details,
        () => ({}),
      )
    : {}
  const message = details.detail ?? details.title ?? `The server answered ${response.status} ${response.statusText}`
  const code = details.code ?? `status-${response.status}`
  return new Refusal(response.status, code, message, details.problems ?? [], details.saved)
}

export function unreachable(): Refusal {
  const message = 'The Parley server does not answer. Is it still running?'
  return new Refusal(0, 'unreachable', message, [{ code: 'unreachable', message }])
}

/** The problems of anything that was thrown: a refusal's own, or one that says what happened. */
export function problemsOf(error: unknown): Problem[] {
  if (!(error instanceof Refusal)) return [{ code: 'unexpected', message: String(error) }]
  return error.problems.length > 0 ? error.problems : [{ code: error.code, message: error.message }]
}
