import type { EndpointKind, Run, RunResult } from '../../api/types'

/** A run with all of its results that were told so far. */
export interface Known {
  run: Run
  results: readonly RunResult[]
}

/** What is known once news came: each result once, whatever was told twice. */
export function merged(known: Known | undefined, news: Run): Known {
  const before = known?.run.id === news.id ? known.results : []
  const fresh = news.results.slice(Math.max(0, before.length - news.from))
  return { run: news, results: news.from > before.length ? before : [...before, ...fresh] }
}

export type Verdict = 'passed' | 'failed' | 'skipped'

/** What came of a request as a whole. */
export function verdict(result: RunResult): Verdict {
  if (result.error !== undefined || result.tests.some((test) => test.status === 'failed')) return 'failed'
  return result.skipped ? 'skipped' : 'passed'
}

/** Whether it was a request of HTTP or a WebSocket, by its URL as it was sent. */
export function kindOf({ url }: Pick<RunResult, 'url'>): EndpointKind {
  return /^wss?:/i.test(url) ? 'websocket' : 'http'
}

/** What a run adds up to, in words. */
export function summary({ totals }: Pick<Run, 'totals'>): string {
  const tests = totals.passedTests + totals.failedTests
  const parts = [plural(totals.requests, 'request'), totals.failed > 0 ? `${totals.failed} failed` : '']
  parts.push(plural(tests, 'test'), totals.failedTests > 0 ? `${totals.failedTests} failed` : '')
  if (totals.skippedTests > 0) parts.push(`${totals.skippedTests} skipped`)
  return parts.filter(Boolean).join(', ')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

const place = 'run:'

/** The rest of the address in History at which a run is shown, with one of its results. */
export function runPlace(run: string, result?: number): string {
  return result === undefined ? place + run : `${place}${run},${result}`
}

/** The run that the rest of an address in History names, and the number of a result. */
export function placeOf(rest: string | undefined): { run: string; result?: number } | undefined {
  if (!rest?.startsWith(place)) return undefined
  const [run = '', result] = rest.slice(place.length).split(',')
  return result === undefined ? { run } : { run, result: Number(result) }
}

/** How a run is called: by its folder. */
export function runName(folder: string): string {
  return folder === '' ? 'Run of the project' : `Run of “${folder}”`
}

/** The state of a run that is over, in words. */
export const ended: Record<Run['state'], string> = {
  running: 'Running',
  ended: 'Ended',
  cancelled: 'Cancelled',
  failed: 'Broken off',
  interrupted: 'Interrupted',
}

export type Shown = 'all' | Verdict

/** Numbers of the results that are shown. */
export function fitting(results: readonly RunResult[], shown: Shown): number[] {
  return results.flatMap((result, index) => (shown === 'all' || verdict(result) === shown ? [index] : []))
}

/** How a run went as a whole; nothing while it goes on. */
export function outcomeOf({ state, totals }: Pick<Run, 'state' | 'totals'>): Verdict | undefined {
  if (state === 'running') return undefined
  if (totals.failed > 0 || totals.failedTests > 0 || state === 'failed') return 'failed'
  return state === 'ended' ? 'passed' : 'skipped'
}
