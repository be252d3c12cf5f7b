import { describe, expect, it } from 'vitest'
import { bytes, count, counted, duration, lasting, ordinal, rate, ratio } from './numbers'

describe('numbers', () => {
  it('has a comma between thousands', () => {
    expect([count(0), count(999), count(1204), count(1234567)]).toEqual(['0', '999', '1,204', '1,234,567'])
  })
  it('counts bytes in steps of 1,000', () => {
    expect([bytes(0), bytes(152), bytes(999), bytes(4096), bytes(12_480), bytes(999_600)]).toEqual([
      '0 B',
      '152 B',
      '999 B',
      '4.1 kB',
      '12 kB',
      '1.0 MB',
    ])
  })
  it('writes a place as an ordinal', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '102nd',
      '111th',
    ])
  })
  it('gives durations the digits that matter', () => {
    expect([duration(6_410_000), duration(42_700_000), duration(3_149_000_000), duration(9_996_000)]).toEqual([
      '6.41 ms',
      '42.7 ms',
      '3.1 s',
      '10.0 ms',
    ])
  })
  it('writes a lasting state as a clock', () => {
    expect([lasting(0), lasting(1_201_999), lasting(100 * 3600_000)]).toEqual(['00:00:00', '00:20:01', '100:00:00'])
  })
  it('writes rates, ratios and counted things', () => {
    expect([rate(1), rate(1204.4), ratio(3.14), counted(1, 'row'), counted(1204, 'row')]).toEqual([
      '1.0 msg/s',
      '1,204 msg/s',
      '3.1:1',
      '1 row',
      '1,204 rows',
    ])
  })
})
