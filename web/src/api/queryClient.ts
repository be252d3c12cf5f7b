import { QueryClient } from '@tanstack/react-query'

/**
 * What is read from the server, and kept for a while. The server is on this machine or near it: whether the browser
 * thinks that there is a network says nothing about it.
 */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}
