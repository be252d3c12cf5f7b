import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { ThemeProvider } from '../../theme/ThemeProvider'
import { elsewhere, sideOf, type Side } from './side'
import { SidePicker } from './SidePicker'

const long = 'x'.repeat(200_000)

function Picked({ first }: { first: Side }) {
  const [now, setNow] = useState(first)
  return (
    <ThemeProvider>
      <SidePicker name="Older" side={now} documents={[]} changes={[]} onChange={setNow} />
      <output>{JSON.stringify(now)}</output>
    </ThemeProvider>
  )
}

function start(first = sideOf(elsewhere)) {
  render(<Picked first={first} />)
  const shown = () => JSON.parse(screen.getByRole('status').textContent) as Side
  return { shown, user: userEvent.setup(), field: screen.getByLabelText<HTMLTextAreaElement>('Older: text') }
}

it('puts a long text where it is pasted', async () => {
  const { shown, user, field } = start()
  await user.type(field, 'before, gone, after')
  field.setSelectionRange('before, '.length, 'before, gone'.length)
  await user.paste(long)
  expect(shown().text === `before, ${long}, after`).toBe(true)
})

it('says how long a long text is, and keeps it until it is cleared', async () => {
  const { shown, user, field } = start()
  await user.click(field)
  await user.paste(long)
  expect(field.placeholder).toBe('200,000 characters: too long to be shown here')
  await user.keyboard('a')
  await user.paste(long)
  expect(shown().text === long).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Clear' }))
  await user.type(field, 'a')
  expect(shown().text).toBe('a')
})

it('shows a short file, which is no longer the file when it is changed', async () => {
  const { shown, user, field } = start({ ...sideOf(elsewhere), text: 'a: 1', file: 'a.yaml' })
  expect(field.value).toBe('a: 1')
  await user.type(field, '2')
  expect(shown()).toEqual({ source: elsewhere, text: 'a: 12' })
})
