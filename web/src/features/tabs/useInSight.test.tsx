import { render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { useInSight } from './useInSight'

function Tab({ active, name }: { active: boolean; name: string }) {
  return <b ref={useInSight<HTMLElement>(active)}>{name}</b>
}

it('brings a tab into sight when it is shown, and not each time that it is drawn', () => {
  const scrolled = vi.fn()
  Element.prototype.scrollIntoView = scrolled
  const { rerender } = render(<Tab active={false} name="a" />)
  expect(scrolled).not.toHaveBeenCalled()
  rerender(<Tab active name="a" />)
  rerender(<Tab active name="b" />)
  rerender(<Tab active name="c" />)
  expect(scrolled).toHaveBeenCalledTimes(1)
})
