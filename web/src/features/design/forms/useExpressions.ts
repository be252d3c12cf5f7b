import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client'
import type { Proposed } from '../../../ui/CompletedInput'
import { useSettled } from '../../composer/useChecked'
import { useWorkspace } from '../../workspace/context'
import { useForm } from './context'

/** The runtime expressions that have values at a place of the part that is written; none without a place. */
export function useExpressions(place: string | undefined): readonly Proposed[] {
  const { project } = useWorkspace()
  const { document, base, tree } = useForm()
  const asked = useSettled(place === undefined ? '' : JSON.stringify({ document, part: base, draft: tree, place }))
  const { data } = useQuery({
    queryKey: ['expressions', project, asked],
    queryFn: ({ signal }) => {
      const body = JSON.parse(asked) as { document: string; part: string; place: string }
      return api.post('/projects/{project}/expression-proposals', { path: { project }, body, signal })
    },
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  return (data?.expressions ?? []).map(({ expression, about }) => ({ value: expression, about }))
}
