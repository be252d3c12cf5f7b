import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Names } from './traffic'
import { useNames } from './useNames'

const both = new Set(['a', 'b'])

/** Names of which `2 b` cannot be, by a server that may be away. */
function start() {
  const server = { away: false, asked: [] as Names[] }
  const { result } = renderHook(() =>
    useNames((names) => {
      server.asked.push(names)
      if (server.away) return Promise.reject(new Error('away'))
      return names['b'] === '2 b' ? Promise.reject(new Error('no name')) : Promise.resolve()
    }),
  )
  const choose = (id: string, name: string) => result.current.choose(id, name)
  const settled = (ids: ReadonlySet<string>) => act(() => result.current.settled(ids))
  return { server, choose, settled, wrong: () => Object.fromEntries(result.current.wrong) }
}

it('checks names one after another, each with those before it', async () => {
  const { server, choose, settled } = start()
  choose('a', 'first')
  choose('b', 'second')
  expect(await settled(both)).toEqual({ a: 'first', b: 'second' })
  expect(server.asked).toEqual([{ a: 'first' }, { a: 'first', b: 'second' }])
})

it('says why a name cannot be, until another is chosen', async () => {
  const { choose, settled, wrong } = start()
  choose('a', 'first')
  choose('b', '2 b')
  expect(await settled(both)).toBeUndefined()
  expect(wrong()).toEqual({ b: { text: '2 b', why: 'Error: no name' } })
  choose('b', 'second')
  expect(await settled(both)).toEqual({ a: 'first', b: 'second' })
  expect(wrong()).toEqual({})
})

it('checks a name once more that could not be checked', async () => {
  const { server, choose, settled, wrong } = start()
  server.away = true
  choose('a', 'first')
  expect(await settled(both)).toBeUndefined()
  server.away = false
  expect(await settled(both)).toEqual({ a: 'first' })
  expect(wrong()).toEqual({})
})

it('leaves a name out that cannot be and is not asked for', async () => {
  const { server, choose, settled } = start()
  choose('a', 'first')
  choose('b', '2 b')
  expect(await settled(new Set(['a']))).toEqual({ a: 'first' })
  expect(server.asked).toHaveLength(2)
})
