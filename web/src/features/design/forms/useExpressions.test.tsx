import { QueryClient } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { InForm } from '../../../../test/InForm'
import { useExpressions } from './useExpressions'

const path = '$message.payload#/id'
let asked: unknown[]

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body))
    return Promise.resolve(Response.json({ expressions: [{ expression: path, about: 'string' }] }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function start(place: string | undefined) {
  const client = new QueryClient()
  let written = 0
  const tree = { description: 'long'.repeat(1_000), toJSON: () => `written ${++written} times` } as object
  const { result, rerender } = renderHook(() => useExpressions(place), {
    wrapper: ({ children }) => (
      <InForm client={client} tree={tree as Record<string, never>}>
        {children}
      </InForm>
    ),
  })
  const keys = () =>
    client
      .getQueryCache()
      .getAll()
      .map(({ queryHash }) => queryHash)
  return { result, rerender, keys, written: () => written }
}

it('writes the part only where it is asked about it', async () => {
  const { result, rerender, keys, written } = start('/location')
  rerender()
  await waitFor(() => expect(result.current).toEqual([{ value: path, about: 'string' }]))
  rerender()
  expect(written()).toBe(1)
  expect(asked).toMatchObject([{ document: 'messages.yaml', draft: 'written 1 times', place: '/location' }])
  expect(keys()).toHaveLength(1)
  expect(keys()[0]?.length).toBeLessThan(100)
})

it('asks nothing without a place', () => {
  const { result } = start(undefined)
  expect(result.current).toEqual([])
  expect(asked).toEqual([])
})
