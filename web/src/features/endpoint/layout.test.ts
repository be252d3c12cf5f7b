import { describe, expect, it } from 'vitest'
import { layoutOf, within } from './layout'

describe('the panes', () => {
  it('stand side by side from 900, above one another below, and are tabs below 600', () => {
    expect([1144, 900, 899, 600, 599, 320].map(layoutOf)).toEqual([
      'side',
      'side',
      'stacked',
      'stacked',
      'tabs',
      'tabs',
    ])
  })
  it('keep their size within what there is', () => {
    expect([within(440, 340, 600), within(900, 340, 600), within(100, 340, 600), within(440, 340, 200)]).toEqual([
      440, 600, 340, 340,
    ])
  })
})
