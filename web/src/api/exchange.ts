import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { address, api } from './client'
import { refusalOf, unreachable } from './refusal'

export type Side = 'request' | 'response'

/** The whole story of an HTTP sending; `news` changes whenever there is more of it. */
export const exchangeQuery = (session: string, news: string, reveal = false) =>
  queryOptions({
    queryKey: ['exchange', session, reveal, news],
    queryFn: ({ signal }) =>
      api.get('/sessions/{session}/exchange', {
        path: { session },
        query: reveal ? { reveal } : {},
        signal,
      }),
    staleTime: Infinity,
    gcTime: 60_000,
  })

/** The request of a session as it was edited when it was sent. */
export const sentRequestQuery = (session: string) =>
  queryOptions({
    queryKey: ['sent-request', session],
    queryFn: () =>
      api.get('/sessions/{session}/request', {
        path: { session },
      }),
    staleTime: Infinity,
    retry: false,
  })

interface BodyQuery {
  side?: Side
  offset?: number
  length?: number
  /** As a file to keep. */
  download?: boolean
  /** With its own content type, locked into a sandbox. */
  preview?: boolean
  /** A JSON path; what it selects comes as a list. */
  select?: string
}

/** Where the body of a hop is, as its sender meant it: content codings taken off. */
export function bodyAddress(session: string, hop: number, query: BodyQuery = {}): string {
  return address('/sessions/{session}/hops/{hop}/body', { path: { session, hop }, query: { ...query } })
}

/** Where the bytes of a hop are as they were on the wire. */
export function wireAddress(
  session: string,
  hop: number,
  query: Pick<BodyQuery, 'side' | 'offset' | 'length'>,
): string {
  return address('/sessions/{session}/hops/{hop}/wire', { path: { session, hop }, query: { ...query } })
}

const framesOfAPage = 500

/** The frames of a hop by HTTP/2, page by page; as long as it goes on they are asked for again. */
export const framesQuery = (session: string, hop: number, ended: boolean) =>
  infiniteQueryOptions({
    queryKey: ['frames', session, hop, ended],
    queryFn: ({ pageParam, signal }) =>
      api.get('/sessions/{session}/hops/{hop}/frames', {
        path: { session, hop },
        query: { offset: pageParam, limit: framesOfAPage },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (page, _, offset) => (offset + framesOfAPage < page.total ? offset + framesOfAPage : undefined),
    refetchInterval: ended ? false : 1_000,
    staleTime: ended ? Infinity : 0,
    gcTime: 60_000,
  })

/** The bytes at an address of the API. */
export async function readBytes(from: string): Promise<ArrayBuffer> {
  const response = await fetch(from).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await refusalOf(response)
  return response.arrayBuffer()
}
