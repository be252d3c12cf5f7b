// What a run has and gathers. One context runs one script, so one state is enough.

export const parse = JSON.parse
export const stringify = JSON.stringify

/** The most that a script tells: further lines are counted, not kept. */
const MOST_EVENTS = 10_000
const MOST_TEXT = 8 * 1024 * 1024

/** Thrown by `skipRequest` to leave the script; it is no error. */
const skipping = { name: 'Skipped', message: 'The script ends here' }

/** A run before its script begins. */
const fresh = () => ({
  call: undefined,
  events: [],
  told: 0,
  left: 0,
  commands: [],
  skipped: false,
  skipping,
  next: undefined,
  error: undefined,
  rejected: new Map(),
  needed: [],
  asks: [],
  asked: false,
  answers: new Map(),
  asking: 0,
  pending: 0,
  finished: false,
  request: undefined,
  before: undefined,
  message: undefined,
})

export const run = fresh()

/** Forgets what the script before left. */
export function renew() {
  Object.assign(run, fresh())
}

/** Keeps an event, unless there are far too many. */
export function tell(event) {
  run.told += (event.text ?? event.name ?? '').length + 50
  if (run.events.length >= MOST_EVENTS || run.told > MOST_TEXT) {
    run.left += 1
  } else {
    run.events.push(event)
  }
  return event
}

/** Notes an error that nobody caught: the script ends with the first. What leaves a script that skips its request is none. */
export function fail(error) {
  if (error !== run.skipping) {
    run.error ??= { value: error }
  }
}

/** Notes that a promise was rejected, and whether something handles it by now. */
export function rejected(promise, reason, handled) {
  if (handled) {
    run.rejected.delete(promise)
  } else {
    run.rejected.set(promise, reason)
  }
}

/** An error that a promise holds which nothing handles ends the script as any other does. */
export function unhandled() {
  for (const reason of run.rejected.values()) {
    if (reason !== run.skipping && !run.error) {
      run.error = { value: reason, unhandled: true }
    }
  }
}

/** Runs a callback of the script. */
export function guarded(callback, ...args) {
  try {
    const result = callback(...args)
    if (typeof result?.then === 'function') {
      run.pending += 1
      result.then(
        () => (run.pending -= 1),
        (error) => {
          run.pending -= 1
          fail(error)
        },
      )
    }
  } catch (error) {
    fail(error)
  }
}

/** Asks the parent for something; the answer comes later. */
export function ask(kind, detail, answer) {
  const id = ++run.asking
  run.asks.push({ id, kind, ...detail })
  run.answers.set(id, answer)
}

/** The words of an error. */
export function words(error) {
  if (error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)) {
    const name = String(error.name || 'Error')
    return error.message === undefined || error.message === '' ? name : `${name}: ${error.message}`
  }
  try {
    return typeof error === 'string' ? error : (stringify(error) ?? String(error))
  } catch {
    return String(error)
  }
}
