import type { Parameter, Problem, WebSocketRequest } from '../../api/types'
import { misfit } from './url/types'

type Place = 'query' | 'path' | 'headers' | 'cookies'

const places: readonly Place[] = ['query', 'path', 'headers', 'cookies']

/** What is wrong with the rows of a request and can be told without the server. */
export function localProblems(request: WebSocketRequest): Problem[] {
  return places.flatMap((place) =>
    request[place].flatMap((row, index) => {
      const why = row.enabled ? misfit(row) : undefined
      if (!why) return []
      return [{ code: 'wrong-type', message: `${why}.`, pointer: `/request/${place}/${index}/value`, hint: fix(row) }]
    }),
  )
}

function fix(row: Parameter): string {
  return `Change the value of ${row.name}, choose another type, or switch the row off.`
}

/** The problems of one part of a request, by their pointers below it. */
export function problemsAt(problems: readonly Problem[], pointer: string): Problem[] {
  return problems.filter((problem) => {
    const at = problem.pointer?.replace(/^\/request/, '')
    return at === pointer || at?.startsWith(`${pointer}/`)
  })
}

export type ComposerPart = 'message' | 'params' | 'headers' | 'cookies' | 'auth' | 'options'

/** The parts of the composer, in their order, with what their tabs say. */
export const composerParts: readonly { key: ComposerPart; label: string }[] = [
  { key: 'message', label: 'Message' },
  { key: 'params', label: 'Params' },
  { key: 'headers', label: 'Headers' },
  { key: 'cookies', label: 'Cookies' },
  { key: 'auth', label: 'Auth' },
  { key: 'options', label: 'Options' },
]

const parts: Readonly<Record<string, ComposerPart>> = {
  query: 'params',
  path: 'params',
  headers: 'headers',
  cookies: 'cookies',
  auth: 'auth',
  options: 'options',
  personal: 'options',
  message: 'message',
  messages: 'message',
  send: 'message',
}

/** Which tab of the composer a problem belongs to; none for the URL and what has no place. */
export function tabOf(problem: Problem): ComposerPart | undefined {
  return parts[(problem.pointer ?? '').replace(/^\/request/, '').split('/')[1] ?? '']
}
