import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { TextField } from './fields'
import { ApiKeyForm } from './SimpleForms'
import type { AuthOf } from './kinds'

describe('a field of credentials', () => {
  it('always says where an API key is sent', () => {
    let auth: AuthOf<'apiKey'> = { kind: 'apiKey', name: 'X-Key', value: 'k', in: 'query' }
    const form = { value: auth, set: (next: AuthOf<'apiKey'>) => (auth = next), wrong: () => undefined }
    render(
      <ThemeProvider>
        <ApiKeyForm form={form} />
      </ThemeProvider>,
    )
    fireEvent.change(screen.getByRole('combobox', { name: 'Sent in' }), { target: { value: 'header' } })
    expect(auth).toEqual({ kind: 'apiKey', name: 'X-Key', value: 'k', in: 'header' })
  })
  it('says below it why it is wrong', () => {
    const form = { value: { token: '{{tokn}}' }, set: () => undefined, wrong: () => 'Unknown variable {{tokn}}' }
    render(
      <ThemeProvider>
        <TextField of={form} name="token" label="Token" />
      </ThemeProvider>,
    )
    const field = screen.getByRole('textbox', { name: 'Token' })
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('Unknown variable {{tokn}}').id).toBe(field.getAttribute('aria-describedby'))
  })
})
