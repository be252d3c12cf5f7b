import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { KnownNamesProvider, type Known } from '../features/variables/known'
import { VariableInput } from './VariableInput'

const host: Known = { name: 'host', origin: 'project', secret: false, value: 'lab', description: undefined }

function Field({ words, role }: { words?: readonly string[]; role?: 'combobox' }) {
  const [value, setValue] = useState('')
  return (
    <KnownNamesProvider value={new Map([['host', host]])}>
      <VariableInput label="Field" value={value} onChange={setValue} words={words} {...(role ? { role } : {})} />
    </KnownNamesProvider>
  )
}

// jsdom has neither popovers nor scrolling.
beforeAll(() => {
  HTMLElement.prototype.showPopover = () => undefined
  HTMLElement.prototype.scrollIntoView = () => undefined
})

const headers = ['Accept', 'Accept-Encoding', 'Content-Type']
const offered = () => screen.queryAllByRole('option').map((option) => option.textContent)
const field = (role = 'textbox') => screen.getByRole<HTMLInputElement>(role, { name: 'Field' })

describe('a field with usual words', () => {
  it('offers those that fit, and leaves what is typed alone until one is chosen', async () => {
    const user = userEvent.setup()
    render(<Field words={headers} />)
    await user.type(field(), 'acc')
    expect(offered()).toEqual(['Accept', 'Accept-Encoding'])
    await user.keyboard('{Enter}')
    expect(field().value).toBe('acc')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(field().value).toBe('Accept-Encoding')
    expect(offered()).toEqual([])
  })
  it('offers all of them by Ctrl Space, and none after Escape', async () => {
    const user = userEvent.setup()
    render(<Field words={headers} />)
    await user.tab()
    await user.keyboard('{Control>} {/Control}')
    expect(offered()).toEqual(headers)
    await user.keyboard('{Escape}')
    expect(offered()).toEqual([])
  })
  it('offers variables behind braces, of which Enter takes the first', async () => {
    const user = userEvent.setup()
    render(<Field words={headers} />)
    await user.type(field(), 'x{{{{ho')
    await user.keyboard('{Enter}')
    expect(field().value).toBe('x{{host}}')
  })
  it('is a combobox where its words are its usual values', async () => {
    const user = userEvent.setup()
    render(<Field words={['GET', 'POST']} role="combobox" />)
    await user.click(field('combobox'))
    expect(offered()).toEqual(['GET', 'POST'])
    expect(field('combobox').getAttribute('aria-expanded')).toBe('true')
  })
})
