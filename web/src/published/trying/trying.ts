import type { Tried } from './data'
import { http } from './http'
import { socket } from './socket'

/** Makes forms of what pages know of their requests. */
export function trying(within: ParentNode): void {
  for (const place of within.querySelectorAll<HTMLElement>('[data-try]')) {
    const data = JSON.parse(place.dataset['try'] ?? '{}') as Tried
    place.append(data.kind === 'http' ? http(data) : socket(data))
  }
}
