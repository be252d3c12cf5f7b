import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FormProvider, type Form } from '../src/features/design/forms/context'
import { WorkspaceContext } from '../src/features/workspace/context'
import { serverKeeper, TabStore } from '../src/features/workspace/TabStore'

const empty: Form = {
  standard: 'asyncapi',
  version: '3.0',
  schema: 'asyncapi-3.0',
  document: 'messages.yaml',
  base: '/components/correlationIds/order',
  tree: {},
  edit: () => undefined,
  problems: [],
  targets: () => [],
  messages: () => [],
  resolved: () => undefined,
  sharing: undefined,
  opening: () => undefined,
}

interface Props {
  client?: QueryClient
  /** What the part of the form says. */
  tree?: Form['tree']
  children: ReactNode
}

/** What stands in the form of a part, of a document of a project. */
export function InForm({ client = new QueryClient(), tree = {}, children }: Props) {
  return (
    <QueryClientProvider client={client}>
      <WorkspaceContext value={{ project: 'p', store: new TabStore(serverKeeper('p')) }}>
        <FormProvider value={{ ...empty, tree }}>{children}</FormProvider>
      </WorkspaceContext>
    </QueryClientProvider>
  )
}
