import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Publication } from '../../api/types'
import { PublishingFields } from './PublishingFields'

it('says that a password is being saved until it is', async () => {
  const saved = new EventTarget()
  const promise = new Promise<void>((resolve) => {
    saved.addEventListener('saved', () => resolve())
  })
  const publication = { versions: [], accent: '', locked: false } as unknown as Publication
  render(
    <MantineProvider>
      <PublishingFields publication={publication} problems={[]} onChange={vi.fn()} onPassword={() => promise} />
    </MantineProvider>,
  )
  const state = () => screen.getByRole('status', { name: 'State of the password' }).textContent
  const word = screen.getByLabelText('New password')
  fireEvent.change(word, { target: { value: 'sesame' } })
  fireEvent.keyDown(word, { key: 'Enter' })
  expect(state()).toBe('Saving…')
  saved.dispatchEvent(new Event('saved'))
  await act(() => promise)
  expect(state()).toBe('Nobody is asked for one')
})
