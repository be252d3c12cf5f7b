import type { Browser } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { wrongOf } from './axe'
import { Desk, type Look } from './browser'
import type { Program } from './program'
import { scene } from './scene'

let program: Program
let browser: Browser

scene((made) => ({ program, browser } = made))

const looks: Look[] = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800, dark: true },
  { width: 820, height: 1100 },
  { width: 2560, height: 1300, dark: true },
]

describe.each(looks)('at $width px, dark: $dark', (look) => {
  it('axe finds nothing, the console is silent, and nothing is cut off at the side', async () => {
    const desk = await Desk.at(browser, program.address, look)
    const narrow = (look.width ?? 0) < 900
    if (narrow) await desk.button('Project and sections').click()
    await desk.openEndpoint('Clock')
    if (await desk.button('Connect').isVisible()) await desk.button('Connect').click()
    await desk.stateIs('Connected')
    await desk.rows('text').first().waitFor()
    const found: string[] = []
    const look_ = async (where: string) => {
      found.push(...(await wrongOf(desk)).map((each) => `${where}: ${each}`))
    }
    for (const name of ['Params', 'Headers', 'Cookies', 'Auth', 'Options', 'Message']) {
      await desk.tab(name).click()
      await look_(name)
    }
    await desk.rows('text').last().click()
    for (const name of ['Pretty', 'Raw', 'Hex', 'Frames']) {
      await desk.details.getByRole('tab', { name, exact: true }).click()
      await look_(name)
    }
    await desk.rows('handshake').first().click()
    await desk.details.getByRole('tab', { name: 'Pretty', exact: true }).click()
    await look_('handshake')
    for (const page of ['history', 'variables', 'settings']) {
      await desk.page.evaluate((to) => (location.hash = `#/${to}`), page)
      await desk.page.getByRole('heading', { level: 1 }).first().waitFor()
      await look_(page)
    }
    await desk.page.keyboard.press('Control+k')
    await desk.page.getByRole('combobox', { name: 'Search and commands' }).waitFor()
    await look_('palette')
    await desk.page.keyboard.press('Escape')
    expect(found).toEqual([])
    expect(desk.said).toEqual([])
    await desk.close()
  })
})

describe('a page that data comes into', () => {
  it('does not shift', async () => {
    const desk = await Desk.at(browser, program.address)
    await desk.page.evaluate(() => {
      const shifts: number[] = []
      Object.assign(globalThis, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) shifts.push(entry.value)
        }
      }).observe({ type: 'layout-shift' })
    })
    await desk.openEndpoint('Clock')
    await desk.stateIs('Connected')
    const before = Number(await desk.timeline.getAttribute('aria-rowcount'))
    await expect.poll(async () => Number(await desk.timeline.getAttribute('aria-rowcount'))).toBeGreaterThan(before + 2)
    const shifted = await desk.page.evaluate(() =>
      (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0),
    )
    expect(shifted).toBeLessThan(0.01)
    await desk.close()
  })
})

describe('the timeline', () => {
  it('names the handshake as the row that one is at, also where it is pinned above the others', async () => {
    const desk = await Desk.at(browser, program.address)
    await desk.newWebSocket(`ws://127.0.0.1:${program.port}/demo/clock?interval=20`)
    await desk.connect()
    await expect.poll(async () => Number(await desk.timeline.getAttribute('aria-rowcount'))).toBeGreaterThan(80)
    await desk.button('Disconnect').click()
    await desk.stateIs('Closed')
    await desk.timeline.press('Home')
    await desk.rows('handshake').first().click()
    const named = () =>
      desk.timeline.evaluate(
        (grid) => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.dataset,
      )
    expect(await named()).toMatchObject({ kind: 'handshake' })
    expect(await named()).not.toHaveProperty('pinned')
    await desk.timeline.hover()
    await desk.page.mouse.wheel(0, 120)
    await desk.timeline.locator('[data-pinned]').waitFor()
    await expect.poll(named).toMatchObject({ kind: 'handshake', pinned: 'true' })
    await desk.close()
  })
})

describe('by keyboard alone', () => {
  it('one opens an endpoint, connects, sends, reads a message and disconnects', async () => {
    const desk = await Desk.at(browser, program.address)
    const { keyboard } = desk.page
    await keyboard.press('Control+k')
    await desk.page.getByRole('combobox', { name: 'Search and commands' }).waitFor()
    await keyboard.insertText('echo')
    await desk.page.getByRole('option', { name: /Echo/ }).first().waitFor()
    await keyboard.press('Enter')
    await desk.page.getByRole('heading', { name: 'Echo' }).waitFor()
    await keyboard.press('Control+Shift+Enter')
    await desk.stateIs('Connected')
    await keyboard.press('Control+Enter')
    await desk.rows('text', 'received').first().waitFor()
    for (let presses = 0; presses < 6; presses++) {
      if (await desk.timeline.evaluate((grid) => grid === document.activeElement)) break
      await keyboard.press('F6')
    }
    await keyboard.press('End')
    await keyboard.press('Enter')
    await desk.details.getByRole('tab', { name: 'Pretty', exact: true }).waitFor()
    await keyboard.press('ArrowUp')
    await expect.poll(() => desk.timeline.locator('[aria-selected="true"]').count()).toBe(1)
    await keyboard.press('Escape')
    await desk.details.waitFor({ state: 'hidden' })
    await keyboard.press('/')
    await keyboard.insertText('x')
    expect(await desk.page.getByRole('searchbox', { name: 'Search timeline' }).inputValue()).toBe('x')
    await keyboard.press('Escape')
    await keyboard.press('Control+Shift+Enter')
    await desk.stateIs('Closed')
    await desk.timeline.focus()
    await keyboard.press('?')
    await desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await desk.close()
  })
})
