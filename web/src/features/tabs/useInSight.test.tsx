import { render } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useInSight } from './useInSight'

/** A browser that tells of sizes when it is asked to. */
class Sizes {
  static watching = new Set<Sizes>()
  observed: Element[] = []
  told: () => void

  constructor(told: () => void) {
    this.told = told
  }

  static change(of: string) {
    for (const each of Sizes.watching) if (each.observed.some((tab) => tab.textContent === of)) each.told()
  }
  observe(element: Element) {
    this.observed.push(element)
    Sizes.watching.add(this)
  }
  disconnect() {
    Sizes.watching.delete(this)
  }
}

function Tab({ active, name }: { active: boolean; name: string }) {
  return <b ref={useInSight<HTMLElement>(active)}>{name}</b>
}

function Strip({ active, names }: { active: number; names: string[] }) {
  return names.map((name, at) => <Tab key={at} active={at === active} name={name} />)
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('brings the tab in front into sight when it or one beside it gets another size soon after, and not each time that it is drawn', () => {
  vi.useFakeTimers()
  vi.stubGlobal('ResizeObserver', Sizes)
  const scrolled: (string | null)[] = []
  Element.prototype.scrollIntoView = function () {
    scrolled.push(this.textContent)
  }
  const { rerender } = render(<Strip active={1} names={['…', '…']} />)
  rerender(<Strip active={1} names={['Clock', 'Echo']} />)
  expect(scrolled).toEqual([])
  Sizes.change('Clock')
  expect(scrolled).toEqual(['Echo'])
  rerender(<Strip active={0} names={['Clock', 'Echo']} />)
  Sizes.change('Echo')
  expect(scrolled).toEqual(['Echo', 'Clock'])
  vi.advanceTimersByTime(10_000)
  Sizes.change('Echo')
  expect(scrolled).toEqual(['Echo', 'Clock'])
})
