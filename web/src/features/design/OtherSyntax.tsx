import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import type { Part } from '../../api/types'
import { CodeEditor } from '../../ui/code'
import { Coming } from '../../ui/Coming'
import { useWorkspace } from '../workspace/context'

/** The text of a part in the other syntax than its document's, to be read and copied. */
export function OtherSyntax({ part, text }: { part: Part; text: string }) {
  const { project } = useWorkspace()
  const asked = useQuery({
    queryKey: ['other-syntax', project, part.document, text],
    queryFn: async ({ signal }) => {
      const body = { document: part.document, text, operations: [], otherSyntax: true }
      return (await api.post('/projects/{project}/parts/edits', { path: { project }, body, signal })).otherText ?? ''
    },
    gcTime: 0,
    retry: false,
  })
  if (asked.data === undefined) return <Coming what="The text" asked={asked} />
  const language = part.syntax === 'yaml' ? 'json' : 'yaml'
  return (
    <CodeEditor
      key={language}
      label={`Source as ${language.toUpperCase()}`}
      value={asked.data}
      language={language}
      readOnly
    />
  )
}
