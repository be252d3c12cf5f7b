import { startWorker } from '../../ui/workers'
import type { Comparison, Given, Side, TextComparison } from './model/Comparison'
import type { Answer, Asked } from './model/worker'

/** Compares two bodies in a worker of its own; the bodies are handed over to it. */
export function compareBodies(left: Given, right: Given, signal: AbortSignal): Promise<Comparison> {
  return ask({ left, right }, [left.bytes, right.bytes], signal)
}

/** Compares two texts in a worker of its own. */
export async function compareLargeTexts(before: string, after: string, signal: AbortSignal): Promise<TextComparison> {
  const is = await ask({ before, after }, [], signal)
  if (is.form === 'binary') throw new Error('Texts are no bytes')
  return is
}

function ask(asked: Asked, handed: Transferable[], signal: AbortSignal): Promise<Comparison> {
  return new Promise((resolve, reject) => {
    const worker = startWorker('compare')
    const end = (then: () => void) => {
      worker.terminate()
      then()
    }
    signal.addEventListener('abort', () => end(() => reject(new Error('No longer wanted'))), { once: true })
    const sides: { left?: Side; right?: Side } = {}
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('problem' in data) end(() => reject(new Error(data.problem)))
      else if ('is' in data) end(() => resolve({ ...sides, ...data.is } as Comparison))
      else Object.assign(sides, data)
    }
    worker.onerror = (event) => end(() => reject(new Error(event.message || 'The comparing worker does not start')))
    worker.postMessage(asked, handed)
  })
}
