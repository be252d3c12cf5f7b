import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { InForm } from '../../../../test/InForm'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { LocationField } from './LocationField'
import type { Field } from './table'
import type { Json } from './trees'

const field: Field = { key: 'location', label: 'Location', type: { is: 'location' }, required: false, always: true }

/** Whatever it is set to while the field is visited. */
async function visited(value: Json): Promise<Json[]> {
  const set: Json[] = []
  render(
    <ThemeProvider>
      <InForm>
        <LocationField
          field={field}
          pointer="/location"
          value={value}
          wrong={undefined}
          onSet={(next) => set.push(next)}
        />
      </InForm>
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
