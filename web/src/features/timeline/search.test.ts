import { describe, expect, it } from 'vitest'
import { firstOf } from './useSearch'

describe('the first match that a search goes to', () => {
  const matches = [{ sequence: 4 }, { sequence: 9 }, { sequence: 12 }]

  it('is the next or the one before from where one is', () => {
    expect([firstOf(matches, 1, 5), firstOf(matches, -1, 5), firstOf(matches, 1, 9)]).toEqual([1, 0, 1])
  })
  it('is the first of all behind the last one, and the last of all before the first', () => {
    expect([matches[firstOf(matches, 1, 20)], matches.at(firstOf(matches, -1, 1))]).toEqual([matches[0], matches[2]])
  })
  it('is the first of all, or the last, where one is nowhere', () => {
    expect([matches.at(firstOf(matches, 1, undefined)), matches.at(firstOf(matches, -1, undefined))]).toEqual([
      matches[0],
      matches[2],
    ])
  })
})
