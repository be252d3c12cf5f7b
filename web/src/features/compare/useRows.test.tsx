import { renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { compareTexts } from './model/Comparison'
import { rowsOf, type Layout } from './model/rows'
import { useRows } from './useRows'

const layout: Layout = { form: 'unified', columns: 80, unfolded: new Set() }
const short = compareTexts('a\n', 'b\n')
const lines = (count: number, last: string) => `${'same\n'.repeat(count)}${last}\n`
const long = compareTexts(lines(12_000, 'a'), lines(12_000, 'b'))

function start(comparison = long) {
  return renderHook(({ of, at }) => useRows(of, at), { initialProps: { of: comparison, at: layout } })
}

it('has the rows of a few lines at once', () => {
  const { result } = start(short)
  expect(result.current).toEqual({ comparison: short, layout, rows: rowsOf(short, layout) })
})

it('has the rows of many lines a little later', async () => {
  const { result } = start()
  expect(result.current).toBeUndefined()
  await waitFor(() => expect(result.current).toEqual({ comparison: long, layout, rows: rowsOf(long, layout) }))
})

it('keeps the rows that were laid out until those of another layout are there', async () => {
  const { result, rerender } = start()
  await waitFor(() => expect(result.current).toBeDefined())
  const before = result.current
  const beside: Layout = { ...layout, form: 'beside' }
  rerender({ of: long, at: beside })
  expect(result.current).toBe(before)
  await waitFor(() => expect(result.current?.layout).toEqual(beside))
})

it('has no rows of one comparison for another', async () => {
  const { result, rerender } = start()
  await waitFor(() => expect(result.current).toBeDefined())
  rerender({ of: { ...long }, at: layout })
  expect(result.current).toBeUndefined()
  rerender({ of: short, at: layout })
  expect(result.current?.comparison).toBe(short)
})
