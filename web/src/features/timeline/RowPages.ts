import type { Row } from '../../api/types'

/** Rows of a page, which is also how many are read at once. */
export const pageSize = 200

const kept = 100

/** Rows of a timeline by their position, in pages; those that were not shown for longest are forgotten. */
export class RowPages {
  readonly #pages = new Map<number, (Row | undefined)[]>()

  at(position: number): Row | undefined {
    return this.#pages.get(Math.floor(position / pageSize))?.[position % pageSize]
  }

  put(offset: number, rows: readonly Row[]): void {
    rows.forEach((row, index) => {
      const position = offset + index
      this.#touched(Math.floor(position / pageSize))[position % pageSize] = row
    })
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= kept) break
      this.#pages.delete(page)
    }
  }

  /** Takes the place of rows with the same sequences, wherever they are. */
  replace(rows: readonly Row[]): void {
    for (const row of rows) {
      for (const page of this.#pages.values()) {
        const index = page.findIndex((each) => each?.sequence === row.sequence)
        if (index >= 0) page[index] = row
      }
    }
  }

  /** Pages of which rows from `from` to before `to` are not here. */
  missing(from: number, to: number): number[] {
    const pages: number[] = []
    for (let page = Math.floor(from / pageSize); page * pageSize < to; page++) {
      const rows = this.#pages.get(page)
      const first = Math.max(from - page * pageSize, 0)
      const last = Math.min(to - page * pageSize, pageSize)
      for (let index = first; index < last; index++) {
        if (rows?.[index]) continue
        pages.push(page)
        break
      }
    }
    return pages
  }

  /** The position of a sequence among the rows from `from` to before `to` that are here. */
  positionOf(sequence: number, from: number, to: number): number | undefined {
    for (let position = Math.max(0, from); position < to; position++) {
      if (this.at(position)?.sequence === sequence) return position
    }
    return undefined
  }

  clear(): void {
    this.#pages.clear()
  }

  #touched(number: number): (Row | undefined)[] {
    const page = this.#pages.get(number) ?? []
    this.#pages.delete(number)
    this.#pages.set(number, page)
    return page
  }
}
