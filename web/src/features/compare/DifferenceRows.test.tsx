import { render, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { expect, it } from 'vitest'
import { DifferenceRows, type DifferenceHandle } from './DifferenceRows'
import { compareTexts } from './model/Comparison'

const text = (middle: string, last: string) => [...same, middle, ...same, last, ''].join('\n')
const same = Array.from({ length: 6_000 }, () => 'same')
const long = compareTexts(text('a', 'a'), text('b', 'b'))

function start(current?: number) {
  const handle = createRef<DifferenceHandle>()
  const shown = (comparison: typeof long) => (
    <DifferenceRows label="Differences" comparison={comparison} form="unified" current={current} handle={handle} />
  )
  const { rerender } = render(shown(long))
  const grid = screen.getByRole('grid')
  const active = () => grid.getAttribute('aria-activedescendant')?.replace(/.*-/, '')
  return {
    grid,
    active,
    go: (to: number) => handle.current?.go(to),
    show: (other: typeof long) => rerender(shown(other)),
  }
}

it('goes to a difference that was asked for before there were rows', async () => {
  const { grid, active, go } = start()
  expect(grid.getAttribute('aria-rowcount')).toBe('0')
  go(1)
  // three same lines and a fold, two changed ones, three and three same ones around a fold
  await waitFor(() => expect(active()).toBe('13'))
  go(0)
  await waitFor(() => expect(active()).toBe('4'))
})

it('begins at the difference that is looked at', async () => {
  const { active } = start(1)
  await waitFor(() => expect(active()).toBe('13'))
})

it('goes nowhere in another comparison than the one it was asked in', async () => {
  const { grid, active, go, show } = start()
  go(1)
  show({ ...long })
  await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('15'))
  expect(active()).toBeUndefined()
})
