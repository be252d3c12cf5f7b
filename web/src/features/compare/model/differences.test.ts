import { describe, expect, it } from 'vitest'
import { differences } from './differences'

const stretches = (left: string, right: string) => {
  const flat = [...differences(left.split(''), right.split(''))]
  return Array.from({ length: flat.length / 4 }, (_, at) => flat.slice(at * 4, at * 4 + 4).join(' '))
}

/** The left list with every stretch put in its place is the right one. */
function patched(left: readonly string[], right: readonly string[]): string[] {
  const flat = differences(left, right)
  const out: string[] = []
  let at = 0
  for (let stretch = 0; stretch < flat.length; stretch += 4) {
    const [from = 0, to = 0, rightFrom = 0, rightTo = 0] = flat.subarray(stretch, stretch + 4)
    out.push(...left.slice(at, from), ...right.slice(rightFrom, rightTo))
    at = to
  }
  return [...out, ...left.slice(at)]
}

describe('what differs between two lists of lines', () => {
  it('is nothing where they are equal', () => {
    expect(stretches('abc', 'abc')).toEqual([])
    expect(stretches('', '')).toEqual([])
  })

  it('is what one has and the other has not', () => {
    expect(stretches('abc', 'abxc')).toEqual(['2 2 2 3'])
    expect(stretches('abc', 'ac')).toEqual(['1 2 1 1'])
    expect(stretches('abc', 'axc')).toEqual(['1 2 1 2'])
    expect(stretches('', 'ab')).toEqual(['0 0 0 2'])
  })

  it('is a whole object, not one from closing bracket to closing bracket', () => {
    const object = (id: number) => ['  {', `    "id": ${id}`, '  },']
    const left = ['[', ...object(1), ...object(2), ...object(3), ']']
    const right = ['[', ...object(1), ...object(9), ...object(2), ']']
    expect([...differences(left, right)]).toEqual([4, 4, 4, 7, 7, 10, 10, 10])
  })

  it('makes the one of the other, whatever they are', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let round = 0; round < 300; round++) {
      const list = () => Array.from({ length: random(60) }, () => String(random(1 + random(30))))
      const left = list()
      const right = list()
      expect(patched(left, right)).toEqual(right)
    }
  })

  it('is found among very many lines that are each unique', () => {
    const left = Array.from({ length: 140_000 }, (_, at) => `line ${at}`)
    const right = left.with(0, 'first').with(-1, 'last')
    expect([...differences(left, right)]).toEqual([0, 1, 0, 1, 139_999, 140_000, 139_999, 140_000])
  })

  it('takes no longer where nothing is the same', () => {
    const left = Array.from({ length: 60_000 }, (_, at) => `${at % 3_000}`)
    const right = Array.from({ length: 60_000 }, (_, at) => `${(at * 7) % 3_100}`)
    expect(patched(left, right)).toEqual(right)
  })
})
