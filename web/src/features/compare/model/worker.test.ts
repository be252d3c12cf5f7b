import { afterEach, expect, it, vi } from 'vitest'
import { compareTexts } from './Comparison'
import type { Answer } from './worker'

afterEach(() => vi.unstubAllGlobals())

it('two texts are compared beside the page as they are on it', async () => {
  const answers: Answer[] = []
  vi.stubGlobal('postMessage', (answer: Answer) => answers.push(answer))
  await import('./worker')
  const [before, after] = ['a: 1\nb: 2\n', 'a: 1\nb: 3\n']
  globalThis.onmessage?.call(globalThis as never, new MessageEvent('message', { data: { before, after } }))
  expect(answers).toEqual([{ is: compareTexts(before, after) }])
})
