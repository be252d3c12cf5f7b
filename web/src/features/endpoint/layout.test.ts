import { describe, expect, it } from 'vitest'
import { layoutOf, mostHigh, usualComposer, within } from './layout'

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
  it('leave the timeline most of a narrow window, and the composer 440 of a wide one', () => {
    const widths = [2263, 1143, 1104, 1060, 983, 900].map((width) => usualComposer(width, 'timeline'))
    expect(widths).toEqual([440, 440, 440, 396, 388, 388])
  })
  it('leave the composer beside a response room for all its tabs', () => {
    expect([2263, 983].map((width) => usualComposer(width, 'response'))).toEqual([460, 440])
  })
  it('leave the timeline six rows, above one another too', () => {
    expect([mostHigh(948, false), mostHigh(548, false), mostHigh(548, true)].map(Math.round)).toEqual([664, 337, 217])
  })
  it('keep their size within what there is', () => {
    expect([within(440, 340, 600), within(900, 340, 600), within(100, 340, 600), within(440, 340, 200)]).toEqual([
      440, 600, 340, 340,
    ])
  })
})
