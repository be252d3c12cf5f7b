import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client'
import type { AutomaticHeaders, HttpRequest } from '../../../api/types'
import { useWorkspace } from '../../workspace/context'
import { placeOf, type OpenTab } from '../../workspace/tabs'
import { shortenedHttp, useSettled } from '../useChecked'

export type AutomaticHeader = AutomaticHeaders['headers'][number]

/** The lines that a request has of itself, as the server makes them, a moment after its last change. */
export function useAutomaticHeaders(request: HttpRequest, tab: OpenTab): readonly AutomaticHeader[] {
  const { project } = useWorkspace()
  const settled = useSettled(request)
  const path = { project }
  const place = placeOf(tab)
  const asked = useQuery({
    queryKey: ['automatic', project, settled, place],
    queryFn: ({ signal }) =>
      api.post('/projects/{project}/automatic-headers', {
        path,
        body: { request: shortenedHttp(settled), ...place },
        signal,
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  return asked.data?.headers ?? []
}

export function isOmitted({ options }: HttpRequest, name: string): boolean {
  return (options?.omitted ?? []).some((each) => each.toLowerCase() === name.toLowerCase())
}

/** The request with an automatic line sent, or not. */
export function switched(request: HttpRequest, name: string, sent: boolean): HttpRequest {
  const { omitted = [], ...others } = request.options ?? {}
  const rest = omitted.filter((each) => each.toLowerCase() !== name.toLowerCase())
  const next = sent ? rest : [...rest, name]
  const options = next.length === 0 ? others : { ...others, omitted: next }
  const { options: _, ...plain } = request
  return Object.keys(options).length === 0 ? plain : { ...plain, options }
}
