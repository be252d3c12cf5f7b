import { compare, type Comparison, type Given } from './Comparison'

/** Compares two bodies off the page's thread: two come, one answer goes. */

export interface Asked {
  left: Given
  right: Given
}

export type Answer = { is: Comparison } | { problem: string }

onmessage = ({ data: { left, right } }: MessageEvent<Asked>) => {
  try {
    const is = compare(left, right)
    const handed = is.form === 'binary' ? [] : [is.left.starts.buffer, is.right.starts.buffer, is.stretches.buffer]
    answer({ is }, handed)
  } catch (error) {
    answer({ problem: error instanceof Error ? error.message : String(error) })
  }
}

function answer(said: Answer, handed: Transferable[] = []): void {
  postMessage(said, { transfer: handed })
}
