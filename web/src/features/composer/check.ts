import type { EndpointRequest, Parameter, Problem } from '../../api/types'
import { misfit } from './url/types'

/** What is wrong with the rows of a request and can be told without the server. */
export function localProblems(request: EndpointRequest): Problem[] {
  return Object.entries(rowsOf(request)).flatMap(([place, rows]) =>
    rows.flatMap((row, index) => {
      const why = row.enabled ? misfit(row) : undefined
      if (!why) return []
      return [{ code: 'wrong-type', message: `${why}.`, pointer: `/request/${place}/${index}/value`, hint: fix(row) }]
    }),
  )
}

function rowsOf(request: EndpointRequest): Record<string, readonly Parameter[]> {
  const { query, path, headers, cookies } = request
  const form = 'body' in request && request.body.kind === 'form' ? { 'body/rows': request.body.rows } : {}
  return { query, path, headers, cookies, ...form }
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
