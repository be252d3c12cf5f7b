import type { Exchange, Hop } from '../../api/types'
import type { TabItem } from '../../ui/Tabs'

export type ResponseTab =
  'body' | 'headers' | 'cookies' | 'timing' | 'tls' | 'redirects' | 'wire' | 'checks' | 'tests' | 'log'

/** Lines of the console that tell of an error: what scripts printed as one, and scripts that failed. */
export function errorLines(exchange: Exchange | undefined): number {
  return exchange?.console.filter(({ level }) => level === 'error').length ?? 0
}

/** The tabs of a response: those that have something to show, and those that one always looks for. */
export function tabsOf(exchange: Exchange | undefined, hop: Hop | undefined): TabItem<ResponseTab>[] {
  const mismatches = exchange?.checks?.mismatches.length ?? 0
  const tests = exchange?.tests ?? []
  const failed = tests.some(({ status }) => status === 'failed') || errorLines(exchange) > 0
  const hops = exchange?.hops ?? []
  return [
    { key: 'body', label: 'Body' },
    { key: 'headers', label: 'Headers', count: hop?.response?.headers.length ?? 0 },
    { key: 'cookies', label: 'Cookies', count: hop?.cookies?.received.length ?? 0 },
    { key: 'timing', label: 'Timing' },
    ...(hop?.tls ? [{ key: 'tls' as const, label: 'TLS' }] : []),
    ...(hops.length > 1 ? [{ key: 'redirects' as const, label: 'Redirects', count: hops.length - 1 }] : []),
    { key: 'wire', label: 'Wire' },
    { key: 'checks', label: 'Checks', count: mismatches + (hop?.remarks.length ?? 0), wrong: mismatches > 0 },
    ...(tests.length > 0 || (exchange?.console.length ?? 0) > 0
      ? [{ key: 'tests' as const, label: 'Tests', count: tests.length, wrong: failed }]
      : []),
    { key: 'log', label: 'Log' },
  ]
}
