import type { Form, Said, Summary } from './BodyDesk'
import type { Row, View } from './BodyText'
import type { RemoteDesk } from './remote'

export interface BodyState {
  /** What it is; not known before its first bytes. */
  form: Form | undefined
  size: number
  /** All of it is here. */
  whole: boolean
  fault: Summary['fault']
  rows: Readonly<Record<View, number>>
  lines: Readonly<Record<View, number>>
  problem: string | undefined
  /** Changes whenever any row did. */
  version: number
}

interface Drawn {
  rows: Map<number, Row>
  /** The layout that the rows are of. */
  layout: number
  asked: string
}

const none = { pretty: 0, raw: 0 }
/** Rows that are kept of a view; beyond, they are asked for again. */
const kept = 2_000

let made = 0

/** A body as the page sees it: what is looked at of it, and what is known of the whole, which a desk works on. */
export class BodyDocument {
  #state: BodyState = {
    form: undefined,
    size: 0,
    whole: false,
    fault: undefined,
    rows: none,
    lines: none,
    problem: undefined,
    version: 0,
  }
  /** Tells it from others. */
  readonly id = ++made
  #layout = 0
  #reading = false
  #wanted = { size: 0, whole: false }
  readonly #columns: Record<View, number> = { pretty: Infinity, raw: Infinity }
  readonly #drawn: Record<View, Drawn> = { pretty: emptyView(), raw: emptyView() }
  readonly #watchers = new Set<() => void>()
  readonly #desk: RemoteDesk
  readonly #read: (offset: number) => Promise<ArrayBuffer>

  constructor(said: Said, read: (offset: number) => Promise<ArrayBuffer>, start: (said: Said) => RemoteDesk) {
    this.#read = read
    this.#desk = start(said)
  }

  readonly state = (): BodyState => this.#state

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Whether anybody looks at it. */
  isWatched(): boolean {
    return this.#watchers.size > 0
  }

  /** There are so many bytes by now, and these are all, or not. Reads what is not here yet. */
  follow(size: number, whole: boolean): void {
    if (this.#state.whole) return
    this.#wanted = { size, whole }
    if (!this.#reading) void this.#readOn()
  }

  /** Reads again what could not be read. */
  again(): void {
    this.#change({ problem: undefined })
    this.follow(this.#wanted.size, this.#wanted.whole)
  }

  row(view: View, number: number): Row | undefined {
    return this.#drawn[view].rows.get(number)
  }

  /** Says which rows are looked at; those that are not here are asked for. */
  show(view: View, from: number, to: number): void {
    const drawn = this.#drawn[view]
    const layout = this.#layout
    const asked = `${layout} ${from} ${to}`
    if (asked === drawn.asked) return
    if (drawn.layout === layout && holds(drawn.rows, from, Math.min(to, this.#state.rows[view]))) return
    drawn.asked = asked
    void this.#try(this.#desk.rows(view, from, to), (rows) => {
      if (layout !== this.#layout) return
      if (drawn.layout !== layout || drawn.rows.size > kept) drawn.rows = new Map()
      drawn.layout = layout
      rows.forEach((row, index) => drawn.rows.set(from + index, row))
      this.#change({})
    })
  }

  setColumns(view: View, columns: number): void {
    if (this.#columns[view] === columns) return
    this.#columns[view] = columns
    void this.#try(this.#desk.setColumns(view, columns), this.#arranged)
  }

  fold(view: View, line: number, folded: boolean): void {
    void this.#try(this.#desk.fold(view, line, folded), this.#arranged)
  }

  /** Folds everything that lies as deep as `depth` or deeper, and unfolds the rest. */
  foldFrom(depth: number): void {
    void this.#try(this.#desk.foldFrom(depth), this.#arranged)
  }

  find(view: View, query: string): Promise<{ total: number; more: boolean }> {
    return this.#desk.find(view, query)
  }

  /** The first of the finds that is not above a row. */
  findFrom(view: View, row: number): Promise<number> {
    return this.#desk.findFrom(view, row)
  }

  /** Where one of the finds is; the way to it is unfolded. */
  async rowOfFind(view: View, index: number): Promise<number> {
    const { row, summary } = await this.#desk.rowOfFind(view, index)
    this.#arranged(summary)
    return row
  }

  async rowOfOffset(view: View, offset: number): Promise<number> {
    const { row, summary } = await this.#desk.rowOfOffset(view, offset)
    this.#arranged(summary)
    return row
  }

  /** The whole text as it is shown. */
  written(view: View): Promise<string> {
    return this.#desk.written(view)
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.#desk.bytes())
  }

  end(): void {
    this.#watchers.clear()
    this.#desk.end()
  }

  async #readOn(): Promise<void> {
    this.#reading = true
    try {
      while (!this.#state.whole && (this.#wanted.size > this.#state.size || this.#wanted.whole)) {
        const { whole, size } = this.#wanted
        const bytes = size > this.#state.size ? await this.#read(this.#state.size) : new ArrayBuffer(0)
        const all = whole && this.#state.size + bytes.byteLength >= size
        if (bytes.byteLength === 0 && !all) return
        const summary = await this.#desk.grow(bytes, all)
        this.#layout++
        this.#change({ ...summary, whole: all, problem: undefined })
      }
    } catch (error) {
      this.#change({ problem: error instanceof Error ? error.message : String(error) })
    } finally {
      this.#reading = false
    }
  }

  readonly #arranged = (summary: Summary) => {
    this.#layout++
    this.#change(summary)
  }

  async #try<T>(asked: Promise<T>, then: (is: T) => void): Promise<void> {
    try {
      then(await asked)
    } catch (error) {
      if (this.#watchers.size > 0) this.#change({ problem: error instanceof Error ? error.message : String(error) })
    }
  }

  #change(change: Partial<BodyState>): void {
    this.#state = { ...this.#state, ...change, version: this.#state.version + 1 }
    for (const watcher of this.#watchers) watcher()
  }
}

function emptyView(): Drawn {
  return { rows: new Map(), layout: -1, asked: '' }
}

function holds(rows: ReadonlyMap<number, Row>, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (!rows.has(row)) return false
  return true
}
