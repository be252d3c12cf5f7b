import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client'
import type { Checked, EndpointRequest, HttpBody, HttpRequest } from '../../api/types'
import { useWorkspace } from '../workspace/context'
import { isHttp } from '../workspace/request'
import { placeOf, type OpenTab, type RequestPlace } from '../workspace/tabs'

const pause = 500
const longest = 256 * 1024

/** Where the last look at a request is kept. */
export const checkKey = (project: string, request: EndpointRequest | undefined, place: RequestPlace) => [
  'check',
  project,
  request,
  place,
]

/** What the server says about a request, a moment after its last change; a very long message is left out. */
export function useChecked(request: EndpointRequest, tab: OpenTab): Checked | undefined {
  const { project } = useWorkspace()
  const settled = useSettled(request)
  const place = placeOf(tab)
  return useQuery({
    queryKey: checkKey(project, settled, place),
    queryFn: ({ signal }) =>
      api.post('/projects/{project}/check', {
        path: { project },
        body: { request: shortened(settled), ...place },
        signal,
      }),
    enabled: settled.url !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  }).data
}

function shortened(request: EndpointRequest): EndpointRequest {
  if (isHttp(request)) return shortenedHttp(request)
  if (request.message.content.length <= longest) return request
  return { ...request, message: { format: 'text', content: '' } }
}

/** A request without what is very long in it, to be looked at while one types. */
export function shortenedHttp(request: HttpRequest): HttpRequest {
  return { ...request, body: shortenedBody(request.body) }
}

/** A body without what is long in it; a file is not looked into. */
function shortenedBody(body: HttpBody): HttpBody {
  switch (body.kind) {
    case 'text':
      return body.text.length <= longest ? body : { ...body, text: '' }
    case 'binary':
      return { ...body, file: { ...body.file, ...(body.file.content === undefined ? {} : { content: '' }) } }
    case 'multipart':
      return {
        ...body,
        parts: body.parts.map((part) =>
          part.file?.content === undefined ? part : { ...part, file: { ...part.file, content: '' } },
        ),
      }
    case 'graphql':
    case 'form':
    case 'none':
      return body
  }
}

/** A value, a moment after its last change. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
