import type { Hop } from '../../api/types'

/** Whether a hop went by HTTP/2; its head is written down with that version. */
export function isHttp2(hop: Hop): boolean {
  return hop.request?.line.endsWith(' HTTP/2') ?? false
}
