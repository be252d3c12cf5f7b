import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { api } from '../../../api/client'
import { numberOf } from '../../../api/numberOf'
import type { LinkProposals } from '../../../api/types'
import { useSettled } from '../../composer/useChecked'
import { useWorkspace } from '../../workspace/context'
import { useForm } from './context'
import { LinkProvider } from './linkProposals'

const none: LinkProposals = { operations: [], parameters: [], expressions: [] }

/** The fields of a link, which know what may be said in it. */
export function LinkProposing({ pointer, children }: { pointer: string; children: ReactNode }) {
  const { project } = useWorkspace()
  const { document, base, tree } = useForm()
  const wanted = useMemo(() => ({ document, part: base, draft: tree, link: pointer }), [document, base, tree, pointer])
  const asked = useSettled(wanted)
  const { data } = useQuery({
    queryKey: ['link-proposals', project, numberOf(asked)],
    queryFn: ({ signal }) => api.post('/projects/{project}/link-proposals', { path: { project }, body: asked, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  return <LinkProvider value={data ?? none}>{children}</LinkProvider>
}
