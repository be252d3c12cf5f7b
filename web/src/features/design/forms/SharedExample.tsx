import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { usesQuery } from '../../../api/queries'
import { useWorkspace } from '../../workspace/context'
import { useForm } from './context'
import { DescribingProvider, isText, type Described } from './describing'
import { schemaPlaces } from './sharedExample'

/** The fields of an example that others use: what describes it stands where it is used. */
export function SharedExample({ children }: { children: ReactNode }) {
  const { project } = useWorkspace()
  const { document, base } = useForm()
  const uses = useQuery(usesQuery(project, document, base)).data ?? []
  const places = schemaPlaces(document, uses)
  const [first, ...others] = places.map(({ pointer }): Described => ({
    pointer: '/x-schema',
    schema: { $ref: encodeURI(`#${pointer}`) },
  }))
  const by = first ? { schema: first } : {}
  return (
    <DescribingProvider value={{ by, texts: isText(places[0]?.media ?? ''), others }}>{children}</DescribingProvider>
  )
}
