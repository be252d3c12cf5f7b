import { startWorker } from '../../ui/workers'
import type { Comparison, Given } from './model/Comparison'
import type { Answer, Asked } from './model/worker'

/** Compares two bodies in a worker of its own; the bodies are handed over to it. */
export function compareBodies(left: Given, right: Given, signal: AbortSignal): Promise<Comparison> {
  return new Promise((resolve, reject) => {
    const worker = startWorker('compare')
    const end = (then: () => void) => {
      worker.terminate()
      then()
    }
    signal.addEventListener('abort', () => end(() => reject(new Error('No longer wanted'))), { once: true })
    worker.onmessage = ({ data }: MessageEvent<Answer>) =>
      end(() => ('is' in data ? resolve(data.is) : reject(new Error(data.problem))))
    worker.onerror = (event) => end(() => reject(new Error(event.message || 'The comparing worker does not start')))
    const asked: Asked = { left, right }
    worker.postMessage(asked, [left.bytes, right.bytes])
  })
}
