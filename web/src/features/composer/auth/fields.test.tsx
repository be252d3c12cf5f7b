import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ThemeProvider } from '../../../theme/ThemeProvider'
import { TextField } from './fields'

describe('a field of credentials', () => {
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
