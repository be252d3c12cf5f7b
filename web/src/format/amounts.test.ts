import { describe, expect, it } from 'vitest'
import { amountOf, amountText } from './amounts'

describe('an amount of bytes', () => {
  it('is read with its unit, and of MB without one', () => {
    expect(['300', '300 MB', '1.5gb', '256 MiB', '268,435,456 B', ' 12 kB '].map(amountOf)).toEqual([
      300_000_000, 300_000_000, 1_500_000_000, 268_435_456, 268_435_456, 12_000,
    ])
  })
  it('is nothing that is no number, has another unit, or is no whole byte', () => {
    expect(['', 'many', '3 apples', '-1 MB', '1.5 B', '1e300'].map(amountOf)).toEqual(Array(6).fill(undefined))
  })
  it('is written so that it is read back to the byte', () => {
    expect([1_000_000, 268_435_456, 1_500_000_000, 1_073_741_824, 300_000_001].map(amountText)).toEqual([
      '1 MB',
      '256 MiB',
      '1.5 GB',
      '1 GiB',
      '300000001 B',
    ])
    for (const value of [1_000_000, 268_435_456, 1_230_000, 987_654_321])
      expect(amountOf(amountText(value))).toBe(value)
  })
})
