import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Looks at tokens again when a request is over, or a connection is there: they may have been renewed for it. */
export function useTokensAfter(state: string | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (state !== undefined) void client.invalidateQueries({ queryKey: ['token'] })
  }, [client, state])
}
