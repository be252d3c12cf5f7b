// `console`

import { run, tell } from './state.js'
import { line } from './inspect.js'

const MOST = 64 * 1024
const { now } = Date
const counts = new Map()

function print(level, args) {
  const text = line(args)
  tell({ type: 'line', level, text: text.length > MOST ? `${text.slice(0, MOST)}… (${text.length} characters)` : text })
}

const started = new Map()

export const console = {
  debug: (...args) => print('debug', args),
  log: (...args) => print('log', args),
  info: (...args) => print('info', args),
  warn: (...args) => print('warn', args),
  error: (...args) => print('error', args),
  trace: (...args) => print('debug', args),
  dir: (value) => print('log', [value]),
  table: (value) => print('log', [value]),
  group: (...args) => args.length > 0 && print('log', args),
  groupEnd: () => undefined,
  clear: () => undefined,
  assert: (rule, ...args) => rule || print('error', ['Assertion failed', ...args]),
  count: (label = 'default') => {
    counts.set(label, (counts.get(label) ?? 0) + 1)
    print('log', [`${label}: ${counts.get(label)}`])
  },
  time: (label = 'default') => started.set(label, now()),
  timeEnd: (label = 'default') => started.has(label) && print('log', [`${label}: ${now() - started.get(label)} ms`]),
  timeLog: (label = 'default') => started.has(label) && print('log', [`${label}: ${now() - started.get(label)} ms`]),
}

export function leftOut() {
  if (run.left > 0) {
    run.events.push({ type: 'line', level: 'warn', text: `${run.left} more lines and tests are not kept` })
  }
}
