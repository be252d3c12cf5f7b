import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { Desk, openBrowser } from './browser'
import { Program } from './program'

export interface Scene {
  program: Program
  browser: Browser
  /** The first page, at the program's address. */
  desk: Desk
}

/** Starts the program and a browser for the tests of a file, and ends both behind them. */
export function scene(set: (made: Scene) => void): void {
  let made: Scene | undefined
  beforeAll(async () => {
    const [program, browser] = await Promise.all([Program.start(), openBrowser()])
    made = { program, browser, desk: await Desk.at(browser, program.address) }
    set(made)
  })
  afterAll(async () => {
    await made?.browser.close()
    await made?.program.end()
  })
}

/** The console said nothing but what was refused on purpose. */
export function expectSilence(desk: Desk, but = /status of 4\d\d/): void {
  expect(desk.said.filter((line) => !but.test(line))).toEqual([])
}
