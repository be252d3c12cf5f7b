import type { Browser } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Desk } from './browser'
import type { Program } from './program'
import { scene } from './scene'

let program: Program
let browser: Browser

scene((made) => ({ program, browser } = made))

/** How many characters of a line are seen in the preview of the first message. */
const previewed = (desk: Desk) =>
  desk
    .rows('text')
    .first()
    .locator('[role=gridcell]')
    .nth(3)
    .evaluate((cell) => Math.floor(cell.clientWidth / 7.2))

describe('the panes of a narrow window', () => {
  it('leave at 1280 px 40 characters to the preview, and 60 with the tree folded', async () => {
    const desk = await Desk.at(browser, program.address, { width: 1280, height: 800 })
    await desk.openEndpoint('Clock')
    await desk.connect()
    await desk.rows('text').first().waitFor()
    expect(await previewed(desk)).toBeGreaterThanOrEqual(40)
    for (const name of ['Message', 'Params', 'Headers', 'Cookies', 'Auth', 'Scripts', 'Options']) {
      expect(await desk.tab(name).evaluate(isWhole), name).toBe(true)
    }
    await desk.page.keyboard.press('Control+\\')
    await expect.poll(() => previewed(desk)).toBeGreaterThanOrEqual(60)
    await desk.close()
  })

  it('show the names of parameters and the usual values of options whole at 1280 px', async () => {
    const desk = await Desk.at(browser, program.address, { width: 1280, height: 800 })
    await desk.openEndpoint('Clock')
    await desk.tab('Params').click()
    const grid = desk.page.getByRole('grid', { name: 'Query parameters' })
    const description = grid.getByRole('row').nth(1).getByRole('textbox', { name: 'Description' })
    expect(await grid.getByRole('row').nth(1).getByRole('textbox', { name: 'Name' }).evaluate(isWhole)).toBe(true)
    expect(await description.evaluate((field) => field.clientWidth)).toBeGreaterThan(140)
    await desk.tab('Options').click()
    expect(await desk.page.getByRole('spinbutton', { name: 'Maximum size' }).evaluate(placeholderFits)).toBe(true)
    await desk.close()
  })

  it('leave six rows to the timeline when the details open, the chosen one among them', async () => {
    const desk = await Desk.at(browser, program.address, { width: 820, height: 700 })
    await desk.button('Project and sections').click()
    await desk.openEndpoint('Clock')
    if (await desk.button('Connect').isVisible()) await desk.button('Connect').click()
    await desk.rows('text').nth(3).waitFor()
    await desk.rows('text').last().click()
    await desk.details.waitFor()
    expect(await desk.timeline.evaluate((grid) => grid.clientHeight)).toBeGreaterThanOrEqual(24 + 6 * 24)
    await desk.timeline.locator('[aria-selected=true]').evaluate((row) => {
      const grid = row.closest('[role=grid]')?.getBoundingClientRect()
      if (row.getBoundingClientRect().bottom > (grid?.bottom ?? 0) + 1) throw new Error('The chosen row is out of view')
    })
    await desk.close()
  })

  it('leave room for an open tab on a phone, with the project beside the tree', async () => {
    const desk = await Desk.at(browser, program.address, { width: 390, height: 780 })
    // (windows that follow one another may each have opened one)
    const tab = desk.page.getByRole('tab', { name: /^WS Clock/ }).first()
    await tab.waitFor()
    const seen = await tab.evaluate((element) => {
      const list = element.parentElement?.getBoundingClientRect()
      return Math.min(element.getBoundingClientRect().right, list?.right ?? 0) - element.getBoundingClientRect().left
    })
    expect(seen).toBeGreaterThanOrEqual(100)
    await desk.button('Project and sections').click()
    await desk.button('Switch project').click()
    await desk.page.getByRole('menuitem', { name: 'Make a project' }).waitFor()
    await desk.close()
  })

  it('say on a phone why nothing was sent, beside the request', async () => {
    const desk = await Desk.at(browser, program.address, { width: 390, height: 780 })
    await desk.button('Project and sections').click()
    await desk.newHttp('http://a b/')
    await desk.button('Send').click()
    await desk.page.getByText('“a b” is not a host').waitFor()
    expect(await desk.tab('Params').isVisible()).toBe(true)
    await desk.button('Put away').click()
    await desk.button('Project and sections').click()
    await desk.newWebSocket('ws://a b/')
    await desk.button('Connect').click()
    await desk.page.getByText('“a b” is not a host').waitFor()
    expect(await desk.tab('Message').isVisible()).toBe(true)
    await desk.close()
  })

  it('keep a dialog of the project open when the window becomes narrow, and wide again', async () => {
    const desk = await Desk.at(browser, program.address, { width: 1280, height: 800 })
    await desk.button('Switch project').click()
    await desk.page.getByRole('menuitem', { name: 'Export', exact: true }).click()
    const format = desk.page.getByRole('dialog', { name: 'Export' }).getByRole('combobox', { name: 'Format' })
    await format.selectOption('postman')
    for (const width of [390, 1280]) {
      await desk.page.setViewportSize({ width, height: 800 })
      await expect.poll(() => desk.button('Project and sections').count()).toBe(width < 900 ? 1 : 0)
      expect(await format.inputValue()).toBe('postman')
    }
    await desk.close()
  })

  it.each([390, 1280])('give the focus back to the menu that asked for a dialog, %i wide', async (width) => {
    const desk = await Desk.at(browser, program.address, { width, height: 800 })
    if (width < 900) await desk.button('Project and sections').click()
    await desk.button('Switch project').click()
    await desk.page.getByRole('menuitem', { name: 'Export', exact: true }).click()
    const exporting = desk.page.getByRole('dialog', { name: 'Export' })
    await exporting.getByRole('button', { name: 'Cancel' }).click()
    await exporting.waitFor({ state: 'detached' })
    await desk.button('Switch project').and(desk.page.locator(':focus')).waitFor()
    await desk.close()
  })

  it('give the fields of the documentation the width of a phone', async () => {
    const desk = await Desk.at(browser, program.address, { width: 390, height: 780 })
    await desk.page.goto(new URL('/#/docs', program.address).href)
    const width = await desk.box('Public address').evaluate((field) => field.clientWidth)
    expect(width).toBeGreaterThan(300)
    await desk.close()
  })

  it('show the format of a message whole on a phone', async () => {
    const desk = await Desk.at(browser, program.address, { width: 390, height: 780 })
    await desk.button('Project and sections').click()
    await desk.openEndpoint('Clock')
    const format = desk.page.getByRole('combobox', { name: 'Format' })
    // (the last one stays with the endpoint, and the journeys behind this one want JSON)
    for (const kind of ['hex', 'base64', 'text', 'xml', 'json']) {
      await format.selectOption(kind)
      expect(await format.evaluate(isWhole), kind).toBe(true)
    }
    await desk.close()
  })

  it('show names and values of cookies on a phone', async () => {
    const desk = await Desk.at(browser, program.address, { width: 390, height: 780 })
    await desk.button('Project and sections').click()
    await desk.button('Switch project').click()
    await desk.page.getByRole('menuitem', { name: 'Cookies' }).click()
    await desk.button('Add a cookie').click()
    for (const [name, value] of Object.entries({ Name: 'session', Value: 'a1', Domain: 'example.org' })) {
      await desk.page.getByRole('dialog').getByRole('textbox', { name }).fill(value)
    }
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
    for (const name of ['session', 'a1']) {
      expect(await desk.page.getByRole('cell', { name, exact: true }).evaluate(isWhole), name).toBe(true)
    }
    await desk.close()
  })

  it('say to the end what is wrong with a message', async () => {
    const desk = await Desk.at(browser, program.address, { width: 1280, height: 800 })
    await desk.openEndpoint('Clock')
    await desk.write('{"a": 1,}')
    const verdict = desk.page.getByText('It can still be sent, as text.')
    await verdict.waitFor()
    expect(await verdict.evaluate(isWhole)).toBe(true)
    await desk.close()
  })
})

/** Whether nothing of an element is cut off, by itself or by what it is in. */
function isWhole(element: Element): boolean {
  if (element.scrollWidth > element.clientWidth + 1) return false
  const { left, right } = element.getBoundingClientRect()
  for (let around = element.parentElement; around; around = around.parentElement) {
    const box = around.getBoundingClientRect()
    if (getComputedStyle(around).overflowX !== 'visible' && (right > box.right + 1 || left < box.left - 1)) return false
  }
  return true
}

function placeholderFits(element: Element): boolean {
  const field = element as HTMLInputElement
  const { font, paddingLeft, paddingRight } = getComputedStyle(field)
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return false
  canvas.font = font
  const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
  return canvas.measureText(field.placeholder).width <= room
}
