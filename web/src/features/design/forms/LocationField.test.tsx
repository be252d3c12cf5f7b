import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { WorkspaceContext } from '../../workspace/context'
import { serverKeeper, TabStore } from '../../workspace/TabStore'
import { FormProvider, type Form } from './context'
import { LocationField } from './LocationField'
import type { Field } from './table'
import type { Json } from './trees'

const form: Form = {
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

const field: Field = { key: 'location', label: 'Location', type: { is: 'location' }, required: false, always: true }

/** Whatever it is set to while the field is visited. */
async function visited(value: Json): Promise<Json[]> {
  const set: Json[] = []
  render(
    <ThemeProvider>
      <QueryClientProvider client={new QueryClient()}>
        <WorkspaceContext value={{ project: 'p', store: new TabStore(serverKeeper('p')) }}>
          <FormProvider value={form}>
            <LocationField
              field={field}
              pointer="/location"
              value={value}
              wrong={undefined}
              onSet={(next) => set.push(next)}
            />
          </FormProvider>
        </WorkspaceContext>
      </QueryClientProvider>
    </ThemeProvider>,
  )
  await userEvent.click(screen.getByLabelText('Location', { selector: 'input' }))
  await userEvent.tab()
  return set
}

it.each([5, { of: 'somebody' }, '$message.header#/id'])('stays what it is when it is left: %j', async (value) => {
  expect(await visited(value)).toEqual([])
})

it('goes when it is left empty', async () => {
  expect(await visited('')).toEqual([undefined])
})
