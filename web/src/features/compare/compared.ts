import { queryOptions } from '@tanstack/react-query'
import { bodyAddress, readBytes } from '../../api/exchange'
import type { Hop, Session } from '../../api/types'
import { saidOf } from '../response/body/content'
import { compareBodies } from './comparing'

/** So much of each body is compared. */
export const mostCompared = 32 * 1024 * 1024

/** A session with the response that is compared: the last of its hops. */
export interface Compared {
  session: Session
  hop: Hop | undefined
}

/** What differs in the bodies of two responses. */
export const differenceQuery = (left: Compared, right: Compared) =>
  queryOptions({
    queryKey: ['difference', keyOf(left), keyOf(right)],
    queryFn: async ({ signal }) => {
      const [one, other] = await Promise.all([bodyOf(left), bodyOf(right)])
      return compareBodies(one, other, signal)
    },
    staleTime: Infinity,
    gcTime: 10_000,
    structuralSharing: false,
  })

function keyOf({ session, hop }: Compared): string {
  return `${session.id} ${hop?.number} ${hop?.response?.bodySize}`
}

async function bodyOf({ session, hop }: Compared) {
  const said = saidOf(hop?.response?.contentType)
  if (!hop?.response || hop.response.bodySize === 0) return { bytes: new ArrayBuffer(0), said }
  return { bytes: await readBytes(bodyAddress(session.id, hop.number, { length: mostCompared })), said }
}
