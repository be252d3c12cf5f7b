import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Downward, TimelineNews } from '../../api/generated/live'
import type { Row, Rows } from '../../api/types'
import { passes, type Filter } from './filter'
import { Timeline, type Source } from './Timeline'

/** A server in memory that keeps rows and tells news when it is asked to. */
class Server implements Source {
  rows: Row[] = []
  first = 1
  reads: number[] = []
  wishes: ReturnType<Parameters<Source['subscribe']>[0]>[] = []
  #news: ((news: Downward) => void) | undefined
  #filter: Filter = { directions: [], kinds: [], after: 0 }

  add(count: number, of: Partial<Row> = {}): void {
    for (let index = 0; index < count; index++) {
      const sequence = (this.rows.at(-1)?.sequence ?? this.first - 1) + 1
      this.rows.push({
        sequence,
        at: sequence,
        direction: 'received',
        kind: 'text',
        size: 1,
        preview: `${sequence}`,
        ...of,
      })
    }
  }

  lose(count: number): void {
    this.rows.splice(0, count)
    this.first += count
  }

  tell(tail = 120): void {
    const all = this.rows.filter((row) => passes(this.#filter, row))
    const offset = Math.max(0, all.length - tail)
    const news: TimelineNews = {
      type: 'timeline',
      id: 'x',
      total: all.length,
      first: this.first,
      offset,
      rows: all.slice(offset),
    }
    this.#news?.(news)
  }

  read(filter: Filter, offset: number, limit: number): Promise<Rows> {
    this.reads.push(offset)
    const all = this.rows.filter((row) => passes(filter, row))
    return Promise.resolve({ total: all.length, first: this.first, offset, rows: all.slice(offset, offset + limit) })
  }

  subscribe(...[wish, onNews]: Parameters<Source['subscribe']>) {
    const said = wish()
    this.wishes.push(said)
    if (said.type === 'subscribeTimeline') {
      this.#filter = { directions: said.directions ?? [], kinds: said.kinds ?? [], after: said.after ?? 0 }
    }
    this.#news = onNews
    return {
      refresh: () => undefined,
      end: () => {
        if (this.#news === onNews) this.#news = undefined
      },
    }
  }
}

let server: Server
let timeline: Timeline

beforeEach(() => {
  server = new Server()
  timeline = new Timeline('s1', server)
})

const settled = () => vi.waitFor(() => expect(timeline.row(0)).toBeDefined())

describe('a timeline', () => {
  it('knows the newest rows by the live channel, without reading', () => {
    server.add(500)
    timeline.use()
    server.tell()
    timeline.show(480, 500)
    expect(timeline.state()).toMatchObject({ total: 500, known: true })
    expect(timeline.row(499)?.sequence).toBe(500)
    expect(timeline.row(379)).toBeUndefined()
    expect(server.reads).toEqual([])
  })

  it('reads the rows that are looked at', async () => {
    server.add(500)
    timeline.use()
    server.tell()
    timeline.show(0, 30)
    await settled()
    expect(timeline.row(29)?.sequence).toBe(30)
    expect(server.reads).toEqual([0])
  })

  it('asks for nothing that it has', async () => {
    server.add(500)
    timeline.use()
    server.tell()
    timeline.show(0, 30)
    await settled()
    timeline.show(10, 40)
    timeline.show(0, 30)
    expect(server.reads).toEqual([0])
  })

  it('subscribes again with another filter, and takes no late news of the one before', async () => {
    server.add(10)
    server.add(5, { kind: 'ping' })
    timeline.use()
    server.tell()
    timeline.setFilter({ directions: [], kinds: ['ping'], after: 0 })
    expect(timeline.state()).toMatchObject({ known: false, total: 0 })
    server.tell()
    expect(timeline.state()).toMatchObject({ known: true, total: 5 })
    expect(server.wishes.at(-1)).toMatchObject({ kinds: ['ping'] })
    await expect(timeline.positionOf(12)).resolves.toBe(1)
  })

  it('leaves out what was cleared', () => {
    server.add(10)
    timeline.use()
    server.tell()
    timeline.setFilter({ directions: [], kinds: [], after: 10 })
    server.add(2)
    server.tell()
    expect(timeline.state().total).toBe(2)
    expect(timeline.row(0)?.sequence).toBe(11)
  })

  it('says how far positions moved when the oldest rows went', () => {
    server.add(300)
    timeline.use()
    server.tell()
    server.lose(40)
    server.add(10)
    server.tell()
    expect(timeline.state()).toMatchObject({ total: 270, first: 41, gone: 40 })
    expect(timeline.row(269)?.sequence).toBe(310)
  })

  it('says how far positions moved when so many came that no row is known any more', () => {
    server.add(300)
    timeline.use()
    server.tell()
    server.lose(250)
    server.add(5000)
    server.tell()
    expect(timeline.state().gone).toBe(250)
  })

  it('puts a row that is complete now in the place of the one that was arriving', () => {
    server.add(3)
    server.add(1, { state: 'pending' })
    timeline.use()
    server.tell()
    const [, , , last] = server.rows
    if (last) server.rows[3] = { ...last, state: 'unfinished' }
    server.tell()
    expect(timeline.row(3)?.state).toBe('unfinished')
  })

  it('ends its subscription when nobody looks any more', () => {
    const end = timeline.use()
    const another = timeline.use()
    expect(server.wishes).toHaveLength(1)
    end()
    another()
    server.add(1)
    server.tell()
    expect(timeline.state().total).toBe(0)
  })

  it('shows why rows cannot be read, and goes on when they can', async () => {
    server.add(500)
    timeline.use()
    server.tell()
    const read = vi.spyOn(server, 'read').mockRejectedValueOnce(new Error('no disk'))
    timeline.show(0, 20)
    await vi.waitFor(() => expect(timeline.state().problem?.message).toContain('no disk'))
    read.mockRestore()
    timeline.show(0, 21)
    await settled()
    expect(timeline.state().problem).toBeUndefined()
  })
})
