import { compare, compareTexts, type Comparison, type Given } from './Comparison'

/** Compares two bodies, or two texts, off the page's thread: two come, one answer goes. */

export type Asked = { left: Given; right: Given } | { before: string; after: string }

export type Answer = { is: Comparison } | { problem: string }

onmessage = ({ data }: MessageEvent<Asked>) => {
  try {
    const is = 'left' in data ? compare(data.left, data.right) : compareTexts(data.before, data.after)
    const handed = is.form === 'binary' ? [] : [is.left.starts.buffer, is.right.starts.buffer, is.stretches.buffer]
    answer({ is }, handed)
  } catch (error) {
    answer({ problem: error instanceof Error ? error.message : String(error) })
  }
}

function answer(said: Answer, handed: Transferable[] = []): void {
  postMessage(said, { transfer: handed })
}
