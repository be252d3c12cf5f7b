import { compare, compareTexts, type Comparison, type Given, type Side, type TextComparison } from './Comparison'

/** Compares two bodies, or two texts, off the page's thread: two come, an answer goes in pieces. */

export type Asked = { left: Given; right: Given } | { before: string; after: string }

/** A comparison comes in pieces, so that the page takes each in a turn of its own. */
export type Answer = { left: Side } | { right: Side } | { is: Rest } | { problem: string }

/** All of a comparison but its sides. */
export type Rest = Omit<TextComparison, 'left' | 'right'> | Extract<Comparison, { form: 'binary' }>

onmessage = ({ data }: MessageEvent<Asked>) => {
  try {
    const is = 'left' in data ? compare(data.left, data.right) : compareTexts(data.before, data.after)
    if (is.form === 'binary') answer({ is })
    else {
      const { left, right, ...rest } = is
      answer({ left }, [left.starts.buffer])
      answer({ right }, [right.starts.buffer])
      answer({ is: rest }, [is.stretches.buffer])
    }
  } catch (error) {
    answer({ problem: error instanceof Error ? error.message : String(error) })
  }
}

function answer(said: Answer, handed: Transferable[] = []): void {
  postMessage(said, { transfer: handed })
}
