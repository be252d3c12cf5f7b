import type { Downward } from '../../api/generated/live'
import type { Wish, Subscription } from '../../api/live'
import { problemsOf } from '../../api/refusal'
import type { Problem, Row, Rows } from '../../api/types'
import { everything, isWhole, parametersOf, type Filter } from './filter'
import { pageSize, RowPages } from './RowPages'

/** Where a timeline comes from: rows by their position, and the news of it. */
export interface Source {
  read(filter: Filter, offset: number, limit: number, signal?: AbortSignal): Promise<Rows>
  subscribe(wish: () => Wish, onNews: (news: Downward) => void): Subscription
}

export interface TimelineState {
  /** How many rows pass the filter. */
  total: number
  /** Sequence of the oldest entry that is still kept. */
  first: number
  /** Rows that have gone from the front since the filter was chosen: positions have moved by so many. */
  gone: number
  filter: Filter
  /** Whether anything was heard yet. */
  known: boolean
  problem: Problem | undefined
  /** Changes whenever any row did. */
  version: number
}

const tail = 120
const atOnce = 2
/** Milliseconds between two reads while the view flies over the rows. */
const flying = 80

/**
 * The timeline of one session as far as it is looked at: the newest rows come by the live channel, others are read when
 * they are shown. It never holds more than some pages of it.
 */
export class Timeline {
  #state: TimelineState = {
    total: 0,
    first: 1,
    gone: 0,
    filter: everything,
    known: false,
    problem: undefined,
    version: 0,
  }
  #subscription: Subscription | undefined
  #wanted: [from: number, to: number] = [0, 0]
  #users = 0
  #later: ReturnType<typeof setTimeout> | undefined
  readonly session: string
  readonly #source: Source
  readonly #pages = new RowPages()
  readonly #reading = new Map<number, AbortController>()
  readonly #watchers = new Set<() => void>()

  constructor(session: string, source: Source, filter: Filter = everything) {
    this.session = session
    this.#state = { ...this.#state, filter }
    this.#source = source
  }

  readonly state = (): TimelineState => this.#state

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Follows the session until every user of it has called the function that this returns. */
  readonly use = (): (() => void) => {
    if (this.#users++ === 0) this.#subscribe()
    return () => {
      if (--this.#users > 0) return
      this.#subscription?.end()
      this.#subscription = undefined
      this.#stopReading()
    }
  }

  /** Asks for everything again, after a problem. */
  again(): void {
    this.#stopReading()
    this.#change({ problem: undefined })
    if (this.#subscription) this.#subscribe()
    this.#read()
  }

  row(position: number): Row | undefined {
    return this.#pages.at(position)
  }

  /** The position of a sequence among the rows from `from` to before `to` that are here. */
  nearby(sequence: number, from: number, to: number): number | undefined {
    return this.#pages.positionOf(sequence, from, to)
  }

  /** Says which rows are looked at; those that are not here are read, not all of them while the view flies by. */
  show(from: number, to: number): void {
    const far = Math.abs(from - this.#wanted[0]) > pageSize / 4
    this.#wanted = [from, to]
    if (!far) this.#read()
    else this.#later ??= setTimeout(() => this.#readLater(), flying)
  }

  setFilter(filter: Filter): void {
    this.#stopReading()
    this.#pages.clear()
    this.#change({ filter, total: 0, gone: 0, known: false })
    if (this.#subscription) this.#subscribe()
  }

  /** Where the entry with a sequence stands, or the first one behind it. */
  async positionOf(sequence: number): Promise<number | undefined> {
    const { filter, total } = this.#state
    const near = this.#pages.positionOf(sequence, this.#wanted[0], this.#wanted[1])
    if (near !== undefined) return near
    const behind = await this.#source.read({ ...filter, after: Math.max(filter.after, sequence - 1) }, 0, 1)
    if (behind.total === 0) return undefined
    const all = await this.#source.read(filter, Math.max(0, total - behind.total), 1)
    const guess = Math.max(0, all.total - behind.total)
    const around = await this.#source.read(filter, Math.max(0, guess - 50), 100)
    const index = around.rows.findIndex((row) => row.sequence >= sequence)
    return index < 0 ? guess : around.offset + index
  }

  /** A subscription of its own for each filter, so that late news of another one is never taken for news of this one. */
  #subscribe(): void {
    this.#subscription?.end()
    this.#subscription = this.#source.subscribe(
      () => ({ type: 'subscribeTimeline', session: this.session, tail, ...parametersOf(this.#state.filter) }),
      (news) => this.#hear(news),
    )
  }

  #hear(news: Downward): void {
    if (news.type === 'refused') this.#change({ problem: news.problem, known: true })
    if (news.type === 'timeline') this.#accept(news.total, news.first, news.offset, news.rows, news.changed)
  }

  #accept(total: number, first: number, offset: number, rows: readonly Row[], changed: readonly Row[] = []): void {
    const before = this.#state
    const moved = first > before.first && before.known ? this.#moved(first, offset, rows) : 0
    if (moved !== 0) {
      this.#stopReading()
      this.#pages.clear()
    }
    this.#pages.put(offset, rows)
    this.#pages.replace(changed)
    this.#change({ total, first, gone: before.gone + moved, known: true, problem: undefined })
    this.#read()
  }

  /** How many rows have gone from the front: by a row that is known, or else by the sequences. */
  #moved(first: number, offset: number, rows: readonly Row[]): number {
    const { filter, total, first: oldFirst } = this.#state
    const [row] = rows
    const old = row === undefined ? undefined : this.#pages.positionOf(row.sequence, total - tail - 1, total)
    if (old !== undefined) return old - offset
    if (isWhole(filter)) return Math.max(0, first - Math.max(oldFirst, filter.after + 1))
    return Math.max(0, total - offset)
  }

  #read(): void {
    const [from, to] = this.#wanted
    const pages = this.#pages.missing(from, Math.min(to, this.#state.total))
    for (const [page, request] of this.#reading) {
      if (pages.includes(page)) continue
      request.abort()
      this.#reading.delete(page)
    }
    for (const page of pages) {
      if (this.#reading.size >= atOnce) return
      if (!this.#reading.has(page)) void this.#readPage(page)
    }
  }

  async #readPage(page: number): Promise<void> {
    const { filter } = this.#state
    const request = new AbortController()
    this.#reading.set(page, request)
    try {
      const rows = await this.#source.read(filter, page * pageSize, pageSize, request.signal)
      if (request.signal.aborted) return
      this.#reading.delete(page)
      if (rows.first > this.#state.first) this.#accept(rows.total, rows.first, rows.offset, rows.rows)
      else this.#pages.put(rows.offset, rows.rows)
      this.#change({ problem: undefined })
      this.#read()
    } catch (error) {
      if (request.signal.aborted) return
      this.#reading.delete(page)
      this.#change({ problem: problemsOf(error)[0] })
    }
  }

  #readLater(): void {
    this.#later = undefined
    this.#read()
  }

  #stopReading(): void {
    clearTimeout(this.#later)
    this.#later = undefined
    for (const request of this.#reading.values()) request.abort()
    this.#reading.clear()
  }

  #change(change: Partial<TimelineState>): void {
    this.#state = { ...this.#state, ...change, version: this.#state.version + 1 }
    for (const watcher of this.#watchers) watcher()
  }
}
