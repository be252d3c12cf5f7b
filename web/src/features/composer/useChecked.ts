import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client'
import type { Checked, WebSocketRequest } from '../../api/types'
import { useWorkspace } from '../workspace/context'

const pause = 500
const longest = 256 * 1024

/** Where the last look at a request is kept. */
export const checkKey = (project: string, request: WebSocketRequest | undefined) => ['check', project, request]

/** What the server says about a request, a moment after its last change; a very long message is left out. */
export function useChecked(request: WebSocketRequest | undefined): Checked | undefined {
  const { project } = useWorkspace()
  const settled = useSettled(request)
  return useQuery({
    queryKey: checkKey(project, settled),
    queryFn: ({ signal }) =>
      api.post('/projects/{project}/check', { path: { project }, body: { request: shortened(settled) }, signal }),
    enabled: settled !== undefined && settled.url !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  }).data
}

function shortened(request: WebSocketRequest | undefined): WebSocketRequest {
  if (!request) throw new Error('nothing to check')
  if (request.message.content.length <= longest) return request
  return { ...request, message: { format: 'text', content: '' } }
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
