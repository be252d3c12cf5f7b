// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { compareTexts, type Side } from './Comparison'
import type { Answer, Rest } from './worker'

afterEach(() => vi.unstubAllGlobals())

it('two texts are compared beside the page as they are on it', async () => {
  const answers: Answer[] = []
  vi.stubGlobal('postMessage', (answer: Answer) => answers.push(answer))
  await import('./worker')
  const [before, after] = ['a: 1\nb: 2\n', 'a: 1\nb: 3\n']
  globalThis.onmessage?.call(globalThis as never, new MessageEvent('message', { data: { before, after } }))
  expect(answers.map((answer) => Object.keys(answer)[0])).toEqual(['left', 'right', 'is'])
  const [left, right, rest] = answers as [{ left: Side }, { right: Side }, { is: Rest }]
  expect({ ...left, ...right, ...rest.is }).toEqual(compareTexts(before, after))
})
