import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { CopyButton } from './BodyTools'

it('says that a body is too long to copy', async () => {
  const tooLong = () => Promise.reject(new RangeError('Invalid string length'))
  render(
    <ThemeProvider>
      <CopyButton label="Copy body" text={tooLong} />
    </ThemeProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Copy body' }))
  expect(await screen.findByText('Too long to copy: download it')).toBeTruthy()
})
