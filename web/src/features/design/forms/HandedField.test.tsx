import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { HandedInput } from './HandedField'
import type { Json } from './trees'

function Written() {
  const [value, setValue] = useState<Json>('')
  return (
    <ThemeProvider>
      <HandedInput label="Value of id" value={value} onSet={setValue} />
      <output>{JSON.stringify(value)}</output>
    </ThemeProvider>
  )
}

it('stays the field of an expression that begins with words', async () => {
  const user = userEvent.setup()
  render(<Written />)
  await user.click(screen.getByLabelText('Value of id', { selector: 'input' }))
  await user.keyboard('of {{$request.path.id}')
  expect(screen.getByRole('status').textContent).toBe('"of {$request.path.id}"')
})
