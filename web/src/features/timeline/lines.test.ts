import { describe, expect, it } from 'vitest'
import type { FrameTrace } from '../../api/types'
import { blocksOf, Lines } from './lines'

const frame = (between: number[] = []): FrameTrace => ({
  at: 0,
  fin: false,
  rsv1: false,
  rsv2: false,
  rsv3: false,
  opcode: 0,
  masked: false,
  lengthForm: 7,
  length: 3,
  offset: 0,
  header: '0003',
  payload: '',
  between,
})

describe('lines of a timeline', () => {
  it('are its entries while nothing stands between them', () => {
    const lines = new Lines(3, [])
    expect(lines.count).toBe(3)
    expect([0, 1, 2, 3].map((line) => lines.at(line))).toEqual([
      { kind: 'entry', position: 0 },
      { kind: 'entry', position: 1 },
      { kind: 'entry', position: 2 },
      undefined,
    ])
  })

  it('have blocks between entries, and every line is exactly one of them', () => {
    const lines = new Lines(4, [
      { after: 2, lines: [{ kind: 'more', sequence: 9, count: 1 }] },
      { after: -1, lines: [{ kind: 'lost', count: 7 }] },
    ])
    const kinds = Array.from({ length: lines.count }, (_, line) => lines.at(line))
    expect(kinds.map((line) => (line?.kind === 'entry' ? line.position : line?.kind))).toEqual([
      'lost',
      0,
      1,
      2,
      'more',
      3,
    ])
  })

  it('find an entry again by its line', () => {
    const lines = new Lines(100, [
      { after: -1, lines: [{ kind: 'lost', count: 7 }] },
      {
        after: 40,
        lines: [
          { kind: 'more', sequence: 1, count: 1 },
          { kind: 'more', sequence: 2, count: 1 },
        ],
      },
    ])
    for (let position = 0; position < 100; position++) {
      expect(lines.at(lines.lineOf(position))).toEqual({ kind: 'entry', position })
      expect(lines.positionAt(lines.lineOf(position))).toBe(position)
    }
  })

  it('take a line between entries for the entry before it', () => {
    const lines = new Lines(3, [{ after: 0, lines: [{ kind: 'more', sequence: 1, count: 1 }] }])
    expect(lines.positionAt(1)).toBe(0)
  })
})

describe('frames of an unfolded message', () => {
  it('stand under it, all in one block, when nothing came between', () => {
    const [block, ...others] = blocksOf([frame(), frame()], 2, 5, 10, () => undefined)
    expect(others).toEqual([])
    expect(block?.after).toBe(10)
    expect(block?.lines.map((line) => (line.kind === 'frame' ? [line.number, line.last] : line.kind))).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it('go on behind a control frame that came between', () => {
    const blocks = blocksOf([frame([6]), frame(), frame()], 3, 5, 10, (sequence) => (sequence === 6 ? 11 : undefined))
    expect(blocks.map(({ after, lines }) => [after, lines.length])).toEqual([
      [10, 1],
      [11, 2],
    ])
  })

  it('say how many more there are', () => {
    const lines = blocksOf([frame()], 1000, 5, 10, () => undefined).flatMap((block) => block.lines)
    expect(lines.at(-1)).toEqual({ kind: 'more', sequence: 5, count: 999 })
  })
})
