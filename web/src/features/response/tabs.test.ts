import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../api/types'
import { tabsOf } from './tabs'

const told = (level: Exchange['console'][number]['level']): Exchange => ({
  hops: [],
  reasons: [],
  tests: [{ name: 'fine', status: 'passed' }],
  console: [{ at: 0, level, text: 'After response of List, line 2: Error: lost' }],
})

describe('the tab Tests', () => {
  const wrong = (exchange: Exchange) => tabsOf(exchange, undefined).find(({ key }) => key === 'tests')?.wrong
  it('is marked when a script failed, whatever its tests say', () => {
    expect(wrong(told('error'))).toBe(true)
    expect(wrong(told('log'))).toBe(false)
  })
})
