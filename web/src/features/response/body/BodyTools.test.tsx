import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { CopyButton } from './BodyTools'

async function said(text: () => Promise<string>) {
  render(
    <ThemeProvider>
      <CopyButton label="Copy body" text={text} />
    </ThemeProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Copy body' }))
  return (words: string) => screen.findByText(words)
}

it('says that a body is too long to copy', async () => {
  const found = await said(() => Promise.reject(new RangeError('Invalid string length')))
  expect(await found('Too long to copy: download it')).toBeTruthy()
})

it('says that a body could not be read', async () => {
  const found = await said(() => Promise.reject(new Error('put away')))
  expect(await found('It could not be read')).toBeTruthy()
})
