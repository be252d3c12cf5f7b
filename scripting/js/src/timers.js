// Timers. The worker wakes the run when the next one is due.

import { guarded } from './state.js'

const { now } = Date // a script may have a clock of its own
const timers = new Map()
let last = 0

function start(callback, delay, args, every) {
  const id = ++last
  const wait = Math.min(Math.max(Number(delay) || 0, 1), 2 ** 31 - 1)
  timers.set(id, { callback, args, due: now() + wait, every: every ? wait : 0, order: id })
  return id
}

function stop(id) {
  timers.delete(Number(id))
}

/** Takes all timers away. */
export function stopAll() {
  timers.clear()
}

/** Milliseconds until the next timer is due; -1 when there is none. */
export function due() {
  let next = -1
  for (const timer of timers.values()) {
    const wait = Math.max(0, timer.due - now())
    next = next < 0 ? wait : Math.min(next, wait)
  }
  return next
}

/** Runs the first timer that is due. */
export function tick() {
  const current = now()
  let id
  let first
  for (const [each, timer] of timers) {
    if (timer.due <= current && (!first || timer.due < first.due)) {
      id = each
      first = timer
    }
  }
  if (!first) {
    return
  }
  if (first.every) {
    first.due = Math.max(current, first.due + first.every)
  } else {
    timers.delete(id)
  }
  if (typeof first.callback === 'function') {
    guarded(first.callback, ...first.args)
  }
}

export const timing = {
  setTimeout: (callback, delay, ...args) => start(callback, delay, args, false),
  setInterval: (callback, delay, ...args) => start(callback, delay, args, true),
  setImmediate: (callback, ...args) => start(callback, 0, args, false),
  clearTimeout: stop,
  clearInterval: stop,
  clearImmediate: stop,
}
