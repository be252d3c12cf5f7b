import type { Cookie } from '../../api/types'

/** The cookies that a search finds, by domain, name or value. */
export function matching(cookies: readonly Cookie[], search: string): Cookie[] {
  const wanted = search.trim().toLowerCase()
  return cookies.filter(({ domain, name, value }) =>
    [domain, name, value].some((text) => text.toLowerCase().includes(wanted)),
  )
}

/** The cookies of each domain, domains in order. */
export function byDomain(cookies: readonly Cookie[]): { domain: string; cookies: Cookie[] }[] {
  const groups = new Map<string, Cookie[]>()
  for (const cookie of cookies) groups.set(cookie.domain, [...(groups.get(cookie.domain) ?? []), cookie])
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([domain, group]) => ({ domain, cookies: group }))
}

/** Where a cookie is sent, in words. */
export function attributesOf({ hostOnly, secure, httpOnly, sameSite }: Cookie): string[] {
  return [
    hostOnly ? 'this host' : 'subdomains too',
    ...(secure ? ['TLS only'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(sameSite === 'unset' ? [] : [`SameSite ${sameSite}`]),
  ]
}

/** When a cookie ends: a date, or with the session. */
export function endOf({ expires }: Cookie): string {
  return expires === undefined ? 'with the session' : localTime(expires).replace('T', ' ')
}

/** A point in time as a field for date and time has it, to the minute. */
export function localTime(moment: string): string {
  const date = new Date(moment)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}
