import { describe, expect, it, vi } from 'vitest'
import { BodyDesk, type Desk, type Said } from './BodyDesk'
import { BodyDocument } from './BodyDocument'
import { remoteDesk, type Answer, type Question } from './remote'

/** A worker in the page: it hears and says copies, later. */
function localWorker() {
  let desk: BodyDesk | undefined
  const worker: Parameters<typeof remoteDesk>[0] = {
    onmessage: null,
    onerror: null,
    terminate: () => (desk = undefined),
    postMessage: (said: Question) => {
      if ('said' in said) desk = new BodyDesk(said.said)
      else {
        const { id, name, given } = structuredClone<typeof said>(said)
        const is = (desk?.[name] as (...of: unknown[]) => unknown).apply(desk, given)
        const answer: Answer = { id, is: structuredClone<unknown>(is) }
        queueMicrotask(() => {
          worker.onmessage?.call(worker as Worker, { data: answer } as MessageEvent<Answer>)
        })
      }
    },
  }
  return worker
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A body on a server, of which more and more is there. */
function served(said: Partial<Said> = {}) {
  let all = new Uint8Array()
  const reads: number[] = []
  const read = (offset: number) => {
    reads.push(offset)
    return Promise.resolve(all.slice(offset).buffer)
  }
  const body = new BodyDocument({ charset: undefined, form: undefined, ...said }, read, (given) =>
    remoteDesk(localWorker(), given),
  )
  const come = (more: Uint8Array, whole = false) => {
    all = Uint8Array.from([...all, ...more])
    body.follow(all.length, whole)
  }
  return { body, come, reads }
}

const settled = (body: BodyDocument, whole = true) => vi.waitFor(() => expect(body.state().whole).toBe(whole))

function text(body: BodyDocument, row: number, view: 'pretty' | 'raw' = 'pretty') {
  return body
    .row(view, row)
    ?.pieces.map(([, of]) => of)
    .join('')
}

describe('a body', () => {
  it('is JSON when it is, whatever it is said to be', async () => {
    const { body, come } = served()
    come(bytesOf('{"a":[{"b":1}]}'), true)
    await settled(body)
    expect(body.state()).toMatchObject({ form: 'json', size: 15, rows: { pretty: 7, raw: 1 } })
    body.show('pretty', 0, 20)
    await vi.waitFor(() => expect(text(body, 1)).toBe('"a": ['))
    body.fold('pretty', 1, true)
    await vi.waitFor(() => expect(body.state().rows.pretty).toBe(3))
    body.show('pretty', 0, 20)
    await vi.waitFor(() => expect(text(body, 1)).toBe('"a": [1 item]'))
  })

  it('says where it is no JSON although it is said to be', async () => {
    const { body, come } = served({ form: 'json' })
    come(bytesOf('{\n  "a": 1,\n}'), true)
    await settled(body)
    expect(body.state()).toMatchObject({ form: 'text', fault: { line: 3, column: 1 } })
  })

  it('is read on as it comes, letters cut in two included', async () => {
    const { body, come, reads } = served()
    const all = bytesOf('grün\nblau')
    come(all.slice(0, 3))
    await vi.waitFor(() => expect(body.state().size).toBe(3))
    expect(body.state()).toMatchObject({ form: 'text', whole: false })
    come(all.slice(3), true)
    await settled(body)
    expect(reads).toEqual([0, 3])
    body.show('raw', 0, 5)
    await vi.waitFor(() => expect([text(body, 0, 'raw'), text(body, 1, 'raw')]).toEqual(['grün', 'blau']))
  })

  it('is broken at the width of the page from its first bytes on, and when it is laid out', async () => {
    const { body, come } = served()
    body.setColumns('pretty', 50)
    come(bytesOf(`{"long":"${'x'.repeat(500)}`))
    await settled(body, false)
    await vi.waitFor(() => expect(body.state().rows.pretty).toBeGreaterThan(9))
    come(bytesOf('"}'), true)
    await settled(body)
    expect(body.state()).toMatchObject({ form: 'json' })
    expect(body.state().rows.pretty).toBeGreaterThan(11)
  })

  it('of bytes that are no text has no rows, and can be had as bytes', async () => {
    const { body, come } = served()
    come(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), true)
    await settled(body)
    expect(body.state()).toMatchObject({ form: 'binary', rows: { pretty: 0, raw: 0 } })
    await expect(body.bytes()).resolves.toEqual(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0))
  })

  it('is decoded as its sender says', async () => {
    const { body, come } = served({ charset: 'iso-8859-1' })
    come(Uint8Array.of(0x67, 0x72, 0xfc, 0x6e), true)
    await settled(body)
    await expect(body.written('raw')).resolves.toBe('grün')
  })

  it('without content is whole at once', async () => {
    const { body, come } = served()
    come(new Uint8Array(), true)
    await settled(body)
    expect(body.state().size).toBe(0)
  })

  it('says why it cannot be read, and is read again', async () => {
    let fail = true
    const read = () => (fail ? Promise.reject(new Error('no line')) : Promise.resolve(bytesOf('x').buffer))
    const start = (said: Said) => remoteDesk(localWorker(), said)
    const body = new BodyDocument({ charset: undefined, form: undefined }, read, start)
    body.follow(1, true)
    await vi.waitFor(() => expect(body.state().problem).toBe('no line'))
    fail = false
    body.again()
    await settled(body)
    expect(body.state().problem).toBeUndefined()
  })
})

describe('a desk that is away', () => {
  it('answers everything that was asked with why', async () => {
    const worker = localWorker()
    worker.postMessage = () => undefined
    const desk = remoteDesk(worker, { charset: undefined, form: undefined })
    const asked = [desk.find('raw', 'x'), desk.bytes()]
    worker.onerror?.call(worker as Worker, { message: 'gone' } as ErrorEvent)
    expect(await Promise.allSettled(asked)).toMatchObject([{ reason: Error('gone') }, { reason: Error('gone') }])
    expect(Object.keys(desk) satisfies string[]).toContain('rows' satisfies keyof Desk)
  })
  it('tells what goes wrong by its kind', async () => {
    const worker = localWorker()
    worker.postMessage = () => undefined
    const asked = remoteDesk(worker, { charset: undefined, form: undefined }).written('pretty')
    const data: Answer = { id: 1, problem: new RangeError('Invalid string length') }
    worker.onmessage?.call(worker as Worker, { data } as MessageEvent<Answer>)
    await expect(asked).rejects.toBeInstanceOf(RangeError)
  })
})
