import { useCallback } from 'react'
import { api } from '../../api/client'
import type { Part } from '../../api/types'
import { useWorkspace } from '../workspace/context'
import type { Path } from './schema/Schemas'
import type { ExpressionSource } from './schema/expressions'

/** Asks the server for the expressions of a part's source: by its text, or by what is saved while that cannot be read. */
export function useExpressionSource({ document, pointer }: Pick<Part, 'document' | 'pointer'>): ExpressionSource {
  const { project } = useWorkspace()
  return useCallback(
    async (place: Path, text: string) => {
      const path = { project }
      try {
        const asked = { document, part: pointer, place: pointerOf(place) }
        const draft = await api
          .post('/projects/{project}/parts/edits', { path, body: { document, text, operations: [] } })
          .then(({ tree }) => ({ draft: tree }))
          .catch(() => ({}))
        return (await api.post('/projects/{project}/expression-proposals', { path, body: { ...asked, ...draft } }))
          .expressions
      } catch {
        // An editor that cannot ask just now completes nothing; what is wrong is said where the text is checked.
        return []
      }
    },
    [project, document, pointer],
  )
}

function pointerOf(path: Path): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
