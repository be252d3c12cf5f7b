import { useSyncExternalStore } from 'react'

export const pages = [
  'apis',
  'docs',
  'history',
  'variables',
  'cookies',
  'certificates',
  'problems',
  'components',
  'rules',
  'differences',
  'settings',
] as const
export type Page = (typeof pages)[number]

/** The page that an address names (`#/history`), the APIs when it names none. */
export function pageOf(hash: string): Page {
  return pages.find((page) => hash === `#/${page}` || hash.startsWith(`#/${page}/`)) ?? 'apis'
}

/** What follows the page in an address (`#/history/SESSION`). */
export function restOf(hash: string): string | undefined {
  const rest = /^#\/\w+\/(.+)$/.exec(hash)?.[1]
  return rest === undefined ? undefined : decodeURIComponent(rest)
}

function watch(watcher: () => void) {
  window.addEventListener('hashchange', watcher)
  return () => window.removeEventListener('hashchange', watcher)
}

export function usePage(): { page: Page; rest: string | undefined } {
  const hash = useSyncExternalStore(watch, () => location.hash)
  return { page: pageOf(hash), rest: restOf(hash) }
}

export function goTo(page: Page, rest?: string): void {
  location.hash = `#/${page}${rest === undefined ? '' : `/${encodeURIComponent(rest)}`}`
}
