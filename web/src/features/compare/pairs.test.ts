import { expect, it } from 'vitest'
import { differs, pairsOf } from './pairs'

it('headers are compared by their names, in any case and as often as they come', () => {
  const line = (name: string, value: string) => ({ name, value })
  const left = [line('Date', '1'), line('Set-Cookie', 'a'), line('Set-Cookie', 'b'), line('ETag', 'x')]
  const right = [line('date', '1'), line('set-cookie', 'a'), line('Vary', '*')]
  const pairs = pairsOf(left, right)
  expect(pairs).toEqual([
    { name: 'Date', left: '1', right: '1' },
    { name: 'Set-Cookie', left: 'a\nb', right: 'a' },
    { name: 'ETag', left: 'x', right: undefined },
    { name: 'Vary', left: undefined, right: '*' },
  ])
  expect(pairs.map(differs)).toEqual([false, true, true, true])
})
