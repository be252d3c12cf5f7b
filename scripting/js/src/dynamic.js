// The values that Postman makes by itself: a few here, the others come with the call where the script names them.

import { run } from './state.js'

const used = new Map()

const MADE = {
  $guid: () => globalThis.crypto.randomUUID(),
  $randomUUID: () => globalThis.crypto.randomUUID(),
  $uuid: () => globalThis.crypto.randomUUID(),
  $timestamp: () => Math.floor(Date.now() / 1000),
  $isoTimestamp: () => new Date().toISOString(),
  $randomInt: () => Math.floor(Math.random() * 1001),
}

/** Gives from the first again. */
export function restart() {
  used.clear()
}

export function dynamic(name) {
  if (Object.hasOwn(MADE, name)) {
    return MADE[name]()
  }
  const given = run.call?.dynamic?.[name]
  if (!given?.length) {
    return undefined
  }
  const at = used.get(name) ?? 0
  used.set(name, at + 1)
  return given[at % given.length]
}
