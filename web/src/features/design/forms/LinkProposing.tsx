import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../../../api/client'
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
  const asked = useSettled(JSON.stringify({ document, part: base, draft: tree, link: pointer }))
  const { data } = useQuery({
    queryKey: ['link-proposals', project, asked],
    queryFn: ({ signal }) => {
      const body = JSON.parse(asked) as { document: string; part: string; link: string }
      return api.post('/projects/{project}/link-proposals', { path: { project }, body, signal })
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  return <LinkProvider value={data ?? none}>{children}</LinkProvider>
}
