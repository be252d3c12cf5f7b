import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { KnownNamesProvider, type Known } from '../../variables/known'
import { ArrayInput } from './ArrayInput'

const host: Known = { name: 'host', origin: 'project', secret: false, value: 'lab', description: undefined }

function Field() {
  const [values, setValues] = useState<string[]>([])
  return (
    <KnownNamesProvider value={new Map([['host', host]])}>
      <ArrayInput values={values} onChange={setValues} />
    </KnownNamesProvider>
  )
}

// jsdom has no popovers.
beforeAll(() => {
  HTMLElement.prototype.showPopover = () => undefined
  HTMLElement.prototype.scrollIntoView = () => undefined
})

describe('the values of an array', () => {
  it('are completed behind {{, become chips, and say what they stand for', async () => {
    const user = userEvent.setup()
    render(<Field />)
    await user.type(screen.getByRole('textbox', { name: 'Value' }), 'a,{{{{ho')
    expect(screen.getByRole('option').textContent).toContain('host')
    await user.keyboard('{Enter}')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Value' }).value).toBe('{{host}}')
    await user.keyboard('{Enter}')
    await user.hover(screen.getByText('{{host}}'))
    expect(screen.getByRole('tooltip', { hidden: true }).textContent).toContain('lab')
    expect(screen.getByRole('button', { name: 'Without a' })).toBeTruthy()
  })
})
