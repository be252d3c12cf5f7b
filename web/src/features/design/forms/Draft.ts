import type { EditOperation, Problem } from '../../../api/types'
import { problemsOf } from '../../../api/refusal'
import { applied, type Json } from './trees'

/** A text that was read. */
export interface Read {
  text: string
  tree: Json
  problems: readonly Problem[]
}

/** A draft as it is shown: with edits that the server has not carried out yet. */
export interface DraftView {
  tree: Json
  problems: readonly Problem[]
  /** Why the text cannot be read, or the last edit was not carried out. */
  wrong: readonly Problem[]
  /** The text cannot be read at all. */
  unreadable: boolean
}

interface Waiting {
  operation: EditOperation
  step: string
}

interface Desk {
  /** Reads the text after operations. */
  ask: (text: string, operations: readonly EditOperation[]) => Promise<Read>
  /** The text of the draft now. */
  text: () => string
  put: (text: string, step: string) => void
}

/** The draft of a part as a tree: edits are seen at once, and carried out on its text one after another by the server. */
export class Draft {
  readonly #desk: Desk
  readonly #watchers = new Set<() => void>()
  #known: Read | undefined
  #waiting: Waiting[] = []
  #sent = 0
  #steps = 0
  #view: DraftView | undefined
  #work: Promise<void> | undefined

  constructor(desk: Desk) {
    this.#desk = desk
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  readonly view = (): DraftView | undefined => this.#view

  /** Reads the text, where that was not done yet. */
  async show(text: string): Promise<void> {
    await this.#work
    if (this.#known?.text === text && this.#view?.unreadable === false) return
    try {
      const read = await this.#desk.ask(text, [])
      if (this.#desk.text() !== text || this.#work) return
      this.#known = read
      this.#tell([])
    } catch (error) {
      if (this.#desk.text() !== text || this.#work) return
      this.#known = undefined
      this.#view = { tree: undefined, problems: [], wrong: problemsOf(error), unreadable: true }
      this.#watchers.forEach((watcher) => watcher())
    }
  }

  /** Does operations one after another; edits by the same are taken back as one. */
  edit(operations: readonly EditOperation[], by?: string): void {
    const step = by ?? `step ${++this.#steps}`
    for (const operation of operations) {
      const last = this.#waiting.length > this.#sent ? this.#waiting.at(-1) : undefined
      const again =
        last?.operation.op === 'set' && operation.op === 'set' && last.operation.pointer === operation.pointer
      if (again) this.#waiting.pop()
      this.#waiting.push({ operation, step })
    }
    this.#tell([])
    this.#work ??= this.#run().finally(() => (this.#work = undefined))
  }

  /** When all that was edited is in the text. */
  async settled(): Promise<void> {
    await this.#work
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // What is taken back as one is carried out as one, and nothing else with it.
      const step = this.#waiting[0]?.step
      const end = this.#waiting.findIndex((each) => each.step !== step)
      const batch = this.#waiting.slice(0, end < 0 ? this.#waiting.length : end)
      this.#sent = batch.length
      const text = this.#desk.text()
      let wrong: readonly Problem[] = []
      try {
        const read = await this.#desk.ask(
          text,
          batch.map(({ operation }) => operation),
        )
        if (this.#desk.text() !== text) continue
        this.#known = read
        this.#waiting.splice(0, batch.length)
        this.#sent = 0
        this.#desk.put(read.text, batch.at(-1)?.step ?? '')
      } catch (error) {
        this.#waiting.splice(0, batch.length)
        this.#sent = 0
        wrong = problemsOf(error)
      }
      this.#tell(wrong)
    }
  }

  #tell(wrong: readonly Problem[]): void {
    if (!this.#known) return
    this.#view = {
      tree: applied(
        this.#known.tree,
        this.#waiting.map(({ operation }) => operation),
      ),
      problems: this.#known.problems,
      wrong,
      unreadable: false,
    }
    this.#watchers.forEach((watcher) => watcher())
  }
}
