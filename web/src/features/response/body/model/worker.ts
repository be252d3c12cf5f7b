import { BodyDesk } from './BodyDesk'
import type { Answer, Question } from './remote'

/** Works on one body off the page's thread, as long as the page lets it. */

let desk: BodyDesk | undefined

onmessage = ({ data }: MessageEvent<Question>) => {
  if ('said' in data) {
    desk = new BodyDesk(data.said)
    return
  }
  const { id, name, given } = data
  try {
    const asked = desk?.[name].bind(desk) as ((...given: unknown[]) => unknown) | undefined
    const is = asked?.(...given)
    answer({ id, is }, is instanceof ArrayBuffer ? [is] : [])
  } catch (error) {
    answer({ id, problem: error instanceof Error ? error : new Error(String(error)) })
  }
}

function answer(said: Answer, handed: Transferable[] = []): void {
  postMessage(said, { transfer: handed })
}
