import type { Desk, Said } from './BodyDesk'

/** A desk as it is reached from the page: every answer comes later. */
export type RemoteDesk = {
  [Name in keyof Desk]: (...given: Parameters<Desk[Name]>) => Promise<ReturnType<Desk[Name]>>
} & { end(): void }

/** What the page says to the worker: first what is said of the body, then what is asked. */
export type Question = { said: Said } | { id: number; name: keyof Desk; given: unknown[] }

/** What the worker says; what went wrong keeps its kind, such as `RangeError`. */
export type Answer = { id: number; is: unknown } | { id: number; problem: Error }

type Line = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** The desk that a worker has. */
export function remoteDesk(worker: Line, said: Said): RemoteDesk {
  const waiting = new Map<number, { resolve: (is: never) => void; reject: (error: Error) => void }>()
  let count = 0
  const fail = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  }
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('problem' in data) asked?.reject(data.problem)
    else asked?.resolve(data.is as never)
  }
  worker.onerror = (event) => fail(event.message || 'The worker that lays out bodies does not start')
  const say = (question: Question, handed: Transferable[] = []) => worker.postMessage(question, handed)
  say({ said })
  const ask =
    (name: keyof Desk) =>
    (...given: unknown[]) =>
      new Promise<never>((resolve, reject) => {
        const id = ++count
        waiting.set(id, { resolve, reject })
        say(
          { id, name, given },
          given.filter((each) => each instanceof ArrayBuffer),
        )
      })
  return {
    grow: ask('grow'),
    setColumns: ask('setColumns'),
    fold: ask('fold'),
    foldFrom: ask('foldFrom'),
    rows: ask('rows'),
    find: ask('find'),
    findFrom: ask('findFrom'),
    rowOfFind: ask('rowOfFind'),
    rowOfOffset: ask('rowOfOffset'),
    written: ask('written'),
    bytes: ask('bytes'),
    end: () => {
      worker.terminate()
      fail('put away')
    },
  }
}
