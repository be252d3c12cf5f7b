import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it, vi } from 'vitest'
import { ThemeProvider } from '../theme/ThemeProvider'
import { CompletedInput, type Proposed } from './CompletedInput'

beforeAll(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined
})

function shown(proposals: readonly Proposed[] | undefined) {
  const onDone = vi.fn<(text: string) => void>()
  render(
    <ThemeProvider>
      <CompletedInput label="Key" value="" proposals={proposals} onDone={onDone} />
    </ThemeProvider>,
  )
  return { onDone, field: screen.getByLabelText('Key', { selector: 'input' }) }
}

it('takes what is marked in the list, once', async () => {
  const user = userEvent.setup()
  const { onDone, field } = shown([{ value: '{$url}', about: 'URL of the request' }])
  await user.click(field)
  await user.keyboard('url')
  await screen.findByText('URL of the request')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(onDone.mock.calls).toEqual([['{$url}']])
})

it('takes what is typed when the field is left', async () => {
  const user = userEvent.setup()
  const { onDone, field } = shown([])
  await user.click(field)
  await user.keyboard('other')
  await user.tab()
  expect(onDone.mock.calls).toEqual([['other']])
})

it('is a plain field where nothing is ever known', () => {
  const { field } = shown(undefined)
  expect(field.getAttribute('role')).toBeNull()
})
