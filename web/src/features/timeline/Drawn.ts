const lingers = 3_000

/**
 * Counts entries that went by undrawn because they came faster than a person can see. The count lasts until nothing
 * was skipped for a while.
 */
export class Drawn {
  #behind: number | undefined
  #skipped = 0
  #until = 0

  /**
   * The view, which follows the newest of `total` rows, shows those from `from` to before `to`. Says how many were
   * skipped lately. A view that is not at the end yet has skipped nothing: it is on its way.
   */
  follow(from: number, to: number, total: number, now: number): number {
    if (now > this.#until) this.#skipped = 0
    if (to < total) return this.#skipped
    if (this.#behind !== undefined && from > this.#behind) {
      this.#skipped += from - this.#behind
      this.#until = now + lingers
    }
    this.#behind = to === 0 ? undefined : to
    return this.#skipped
  }

  /** The view stays where it is, or shows something else. */
  forget(): void {
    this.#behind = undefined
    this.#skipped = 0
  }

  /** Milliseconds until the count is over; none when there is no count. */
  rest(now: number): number | undefined {
    return this.#skipped > 0 ? Math.max(0, this.#until - now) : undefined
  }
}
