// One run, step by step: the worker calls `step` with a text and gets a text. Nothing else crosses.
//
//   M id, with a function   a library's code            C        evaluates the assertions
//   B json                  begins the script
//   A json                  an answer to an ask
//   T             a timer is due                           S                       says how it stands
//   Z             another script of the same run may follow: whether those before left something for it
//   X             the worker ends the script: what there is
//   P, with a promise and its reason        it was rejected, and nothing handles it     H, with a promise   something does
//
// Answers: N names (run anew elsewhere, with these libraries too), W {wait, asks}, D {outcome}.

import { fail, guarded, parse, rejected, renew, run, stringify, unhandled, words } from './state.js'
import { restart } from './dynamic.js'
import { changed, changes, openScopes } from './variables.js'
import { define, require } from './modules.js'
import { heed, leaves, leftSomething, mend, noteUsual } from './language.js'
import { due, stopAll, tick, timing } from './timers.js'
import { console, leftOut } from './console.js'
import { closePm, openPm, pm } from './pm.js'
import { assertions } from './expect.js'
import { closeLegacy, legacyNames, legacyTests, openLegacy } from './legacy.js'
import { changedParts } from './request.js'
import { atob, btoa, structuredClone, TextDecoder, TextEncoder } from './text.js'
import { crypto, seed } from './random.js'

const target = globalThis
const evaluate = eval

/** Whether scripts ran here before, and whether one of them broke what the next needs. */
let follows = false
let spoilt = false
const { now } = Date
const begun = now()

/** What a script finds; it may change all of it, so each gets its own. */
const standard = () => ({
  ...timing,
  global: target,
  queueMicrotask: (callback) => Promise.resolve().then(() => guarded(callback)),
  console: { ...console },
  pm,
  require,
  atob,
  btoa,
  structuredClone,
  TextDecoder,
  TextEncoder,
  crypto: { ...crypto },
  process: {
    env: {},
    argv: [],
    version: '',
    versions: {},
    platform: '',
    cwd: () => '/',
    nextTick: (callback, ...args) => Promise.resolve().then(() => callback(...args)),
  },
  performance: { now: () => now() - begun, timeOrigin: begun },
})
Object.assign(target, standard())

/**
 * Makes ready for another script of the same run: what it is given is new; what the one before put into the global object without declaring it stays, as
 * scripts of this field share functions so.
 */
function again() {
  follows = true
  mend()
  closeLegacy(target)
  Object.assign(target, standard())
  renew()
  changes.clear()
  stopAll()
  restart()
  closePm()
}

function open(call) {
  run.call = call
  seed(call.seed)
  openScopes(call.variables, call.environment || undefined)
  openPm(call)
  openLegacy(call, target)
  noteUsual(legacyNames)
}

/** Scripts that ran here, by what they say: those of folders come again for each request, and all of them in the next iteration. */
const compiled = new Map()
const MOST_COMPILED = 100
const LONGEST_COMPILED = 20_000

/** In front of a script: each run of it has a function of its own. */
const FRONT = '(() => async function () {'

function body(source) {
  let make = compiled.get(source)
  if (!make) {
    heed(source)
    make = evaluate(`${FRONT}${source}\n})`)
    if (compiled.size < MOST_COMPILED && source.length <= LONGEST_COMPILED) {
      compiled.set(source, make)
    }
  }
  const script = make()
  if (typeof script !== 'function') {
    throw new SyntaxError('The script closes a brace that it did not open')
  }
  return script
}

function begin(text) {
  const call = parse(text)
  try {
    open(call)
  } catch (error) {
    if (!follows) {
      throw error
    }
    spoilt = true
    return
  }
  run.pending += 1
  let script
  try {
    script = body(call.source)
  } catch (error) {
    run.pending -= 1
    fail(error)
    run.error.syntax = error instanceof SyntaxError
    return
  }
  script.call(target).then(
    () => (run.pending -= 1),
    (error) => {
      run.pending -= 1
      fail(error)
    },
  )
}

function answer(text) {
  const reply = parse(text)
  const waiting = run.answers.get(reply.id)
  run.answers.delete(reply.id)
  waiting?.(reply)
}

/** Where in the script an error arose: the innermost line of the script itself. */
function place(error) {
  const found = /<input>:(\d+):(\d+)/.exec(typeof error?.stack === 'string' ? error.stack : '')
  if (!found) {
    return {}
  }
  const line = Number(found[1])
  return { line, column: Math.max(1, Number(found[2]) - (line === 1 ? FRONT.length : 0)) }
}

function described({ value, syntax, unhandled: inPromise }) {
  // without memory for an error the engine throws null
  const error =
    value === null
      ? { name: 'InternalError', message: 'out of memory' }
      : typeof value === 'object' && 'message' in value
        ? value
        : { name: '', message: words(value) }
  const message = String(error.message ?? '')
  return {
    name: String(error.name ?? ''),
    message: inPromise ? `${message} (in a promise that nothing awaits or catches)` : message,
    syntax,
    ...place(error),
  }
}

/** A list, unless there is nothing in it: what is not told need not be read. */
const some = (list) => (list.length > 0 ? list : undefined)

function outcome() {
  run.finished = true
  unhandled()
  legacyTests(target)
  leftOut()
  return stringify({
    events: some(run.events),
    changes: some(changed()),
    request: run.request && changedParts(run.request, run.before),
    message: run.message,
    commands: some(run.commands),
    skipped: run.skipped || undefined,
    next: run.next,
    error: run.error && described(run.error),
    leaves: leaves() || undefined,
    fresh: !follows || undefined,
  })
}

function standing() {
  if (spoilt || run.needed.length > 0) {
    return `N${[...new Set(run.needed)].join(',')}`
  }
  const wait = due()
  const busy = run.pending > 0 || run.answers.size > 0 || wait >= 0
  if (run.error || run.skipped || !busy || (run.answers.size === 0 && wait < 0)) {
    return `D${outcome()}`
  }
  const asks = run.asks
  run.asks = []
  run.asked ||= asks.length > 0
  return `W${stringify({ wait, asks })}`
}

function step(input, make, reason) {
  const rest = input.slice(1)
  switch (input[0]) {
    case 'M':
      define(rest, make)
      return undefined
    case 'Z':
      again()
      return leftSomething()
    case 'C':
      assertions()
      return undefined
    case 'B':
      begin(rest)
      return undefined
    case 'A':
      answer(rest)
      return undefined
    case 'P':
    case 'H':
      rejected(make, reason, input[0] === 'H')
      return undefined
    case 'T':
      tick()
      return undefined
    case 'X':
      return `D${outcome()}`
    default:
      return standing()
  }
}

export default step
