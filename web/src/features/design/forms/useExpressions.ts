import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../../api/client'
import { numberOf } from '../../../api/numberOf'
import type { Proposed } from '../../../ui/CompletedInput'
import { useSettled } from '../../composer/useChecked'
import { useWorkspace } from '../../workspace/context'
import { useForm } from './context'

/** The runtime expressions that have values at a place of the part that is written; none without a place. */
export function useExpressions(place: string | undefined): readonly Proposed[] {
  const { project } = useWorkspace()
  const { document, base, tree } = useForm()
  const wanted = useMemo(
    () => (place === undefined ? undefined : { document, part: base, draft: tree, place }),
    [document, base, tree, place],
  )
  const asked = useSettled(wanted)
  const { data } = useQuery({
    queryKey: ['expressions', project, asked && numberOf(asked)],
    queryFn: ({ signal }) =>
      asked ? api.post('/projects/{project}/expression-proposals', { path: { project }, body: asked, signal }) : null,
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  return (data?.expressions ?? []).map(({ expression, about }) => ({ value: expression, about }))
}
