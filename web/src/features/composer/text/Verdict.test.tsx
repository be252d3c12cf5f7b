import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Verdict } from './Verdict'

describe('the line under a text that is sent', () => {
  it('says what the server finds wrong, and where', () => {
    const message = { format: 'json', content: '{\n"a": "{{usr}}"}' } as const
    const mark = {
      from: 8,
      to: 9,
      message: 'Unknown variable {{usr}}. Did you mean {{user}}?',
      severity: 'error',
    } as const
    render(<Verdict message={message} filledSize={undefined} mark={mark} />)
    expect(screen.getByText('Line 2, column 7: Unknown variable {{usr}}. Did you mean {{user}}?')).toBeDefined()
  })
  it('says that JSON with a mistake can still be sent', () => {
    render(<Verdict message={{ format: 'json', content: '{' }} filledSize={undefined} />)
    expect(screen.getByText(/It can still be sent, as text/)).toBeDefined()
  })
  it('does not say so where nothing else than JSON is sent', () => {
    render(<Verdict message={{ format: 'json', content: '{' }} filledSize={undefined} strict />)
    expect(screen.getByText(/line 1, column 1/)).toBeDefined()
    expect(screen.queryByText(/It can still be sent/)).toBeNull()
  })
})
