import type { Run, RunResult } from '../../api/types'

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

/** What a run adds up to, in words. */
export function summary({ run }: Known): string {
  const { totals } = run
  const tests = totals.passedTests + totals.failedTests
  const parts = [plural(totals.requests, 'request'), totals.failed > 0 ? `${totals.failed} failed` : '']
  parts.push(plural(tests, 'test'), totals.failedTests > 0 ? `${totals.failedTests} failed` : '')
  if (totals.skippedTests > 0) parts.push(`${totals.skippedTests} skipped`)
  return parts.filter(Boolean).join(', ')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
