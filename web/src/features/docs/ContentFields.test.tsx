import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Publication } from '../../api/types'
import { TextFields } from './ContentFields'

const publication = (changelog: string, text: string): Publication =>
  ({
    pages: [],
    groups: [{ name: 'Halls', endpoints: [] }],
    folders: [{ name: 'Halls', text }],
    changelog,
  }) as unknown as Publication

it('shows the texts that an undo brings back, of the same length too', () => {
  const shown = (publication: Publication) => (
    <MantineProvider>
      <TextFields publication={publication} onChange={vi.fn()} />
    </MantineProvider>
  )
  const { rerender } = render(shown(publication('new', 'late')))
  rerender(shown(publication('old', 'past')))
  expect(screen.getByRole('textbox', { name: 'Changelog' })).toHaveProperty('value', 'old')
  expect(screen.getByRole('textbox', { name: 'Text of the folder Halls' })).toHaveProperty('value', 'past')
})
