import type { Browser } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Desk } from './browser'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let browser: Browser
let desk: Desk

scene((made) => ({ program, browser, desk } = made))

const chosen = () => desk.page.getByRole('treeitem', { selected: true }).count()
const tabsInFront = () =>
  desk.page.getByRole('tablist', { name: 'Open endpoints' }).getByRole('tab', { selected: true }).count()

/** Runs what the palette finds first. */
async function byPalette(words: string, first: string): Promise<void> {
  await desk.page.keyboard.press('Control+k')
  await desk.page.getByRole('combobox', { name: 'Search and commands' }).fill(words)
  await desk.page.getByRole('option', { selected: true }).filter({ hasText: first }).waitFor()
  await desk.page.keyboard.press('Enter')
}

describe('the palette', () => {
  it('finds what can be done by what its button says', async () => {
    await desk.openEndpoint('Echo')
    await desk.page.getByRole('heading', { name: 'Echo' }).waitFor()
    await byPalette('connect', 'Connect')
    await desk.stateIs('Connected')
    await byPalette('send', 'Send')
    await desk.rows('text', 'received').first().waitFor()
    await byPalette('disconnect', 'Disconnect')
    await desk.stateIs('Closed')
    await byPalette('headers', 'Headers')
    await desk.page.getByRole('grid', { name: 'Headers' }).waitFor()
    await desk.box('URL').press('End')
    await desk.page.keyboard.type('?fragment=7')
    await byPalette('save', 'Save')
    await expect.poll(() => desk.button('Save').isDisabled()).toBe(true)
  })
})

describe('a search', () => {
  it('goes to the first match first, and marks the one that it is at', async () => {
    await desk.page.getByRole('searchbox', { name: 'Search timeline' }).fill('hello')
    const matches = desk.page.getByRole('status', { name: 'Matches' })
    await matches.filter({ hasText: '2' }).waitFor()
    await desk.button('Next match').click()
    await matches.filter({ hasText: '1 of 2' }).waitFor()
    const at = desk.timeline.locator('[role=row][aria-current=true]')
    expect(await at.getAttribute('data-direction')).toBe('sent')
    await desk.button('Next match').click()
    await matches.filter({ hasText: '2 of 2' }).waitFor()
    expect(await at.getAttribute('data-direction')).toBe('received')
    const ground = (row: Element) => getComputedStyle(row).backgroundColor
    expect(await at.evaluate(ground)).not.toBe(await desk.rows('text', 'sent').first().evaluate(ground))
  })
})

describe('another screen', () => {
  it('draws no endpoint as the one in front, and a tab leads back to it', async () => {
    expect([await chosen(), await tabsInFront()]).toEqual([1, 1])
    for (const page of ['history', 'variables', 'settings']) {
      await desk.page.evaluate((to) => (location.hash = `#/${to}`), page)
      await desk.page.getByRole('heading', { level: 1 }).first().waitFor()
      await expect.poll(async () => [await chosen(), await tabsInFront()]).toEqual([0, 0])
    }
    await desk.page.getByRole('tab', { name: /^WS Echo/ }).click()
    await desk.page.getByRole('heading', { name: 'Echo' }).waitFor()
    expect([await chosen(), await tabsInFront()]).toEqual([1, 1])
  })

  it('of settings takes a size in MB, and keeps it to the byte', async () => {
    await desk.page.getByRole('link', { name: 'Settings' }).click()
    const size = desk.box('Size that a timeline may take')
    expect(await size.inputValue()).toBe('256 MiB')
    await size.fill('300')
    await size.press('Enter')
    await desk.page.getByText('that is 300,000,000 bytes').waitFor()
    expect(await size.inputValue()).toBe('300 MB')
    await size.fill('plenty')
    await desk.page.getByText('From 1 MB on').waitFor()
    await size.fill('268435456 B')
    await size.press('Enter')
    await desk.page.getByText('that is 268,435,456 bytes').waitFor()
  })

  it('of history follows no session that has ended', async () => {
    await desk.page.getByRole('link', { name: 'History' }).click()
    await desk.page.getByRole('list', { name: 'Sessions' }).getByRole('link').first().click()
    await desk.rows('text').first().waitFor()
    expect(await desk.button('Follow').count()).toBe(0)
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.button('Follow').waitFor()
  })
})

describe('the list of keys', () => {
  it('is whole in a low window, at most by scrolling', async () => {
    const low = await Desk.at(browser, program.address, { width: 820, height: 480 })
    await low.timeline.or(low.page.getByText('Not connected')).first().waitFor()
    await low.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await low.page.keyboard.press('?')
    const dialog = low.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    const last = dialog.getByText('Move the row')
    await last.scrollIntoViewIfNeeded()
    const { bottom } = await last.evaluate((line) => line.getBoundingClientRect().toJSON() as DOMRect)
    expect(bottom).toBeLessThanOrEqual(480)
    await low.close()
  })
})

describe('a message of several lines', () => {
  it('takes one blank for what breaks and indents its lines in the preview', async () => {
    await desk.tab('Message').click()
    await desk.format('JSON')
    await desk.write('{\n    "a":  1,\n    "b": 2\n}')
    await desk.button('Send').click()
    await desk.rows('text', 'sent').filter({ hasText: '{ "a":  1, "b": 2 }' }).waitFor()
    await desk.disconnect()
  })
})

describe('the editor of a message', () => {
  it('lets one write over what is marked', async () => {
    await desk.write('{"a": 1, "b": [true, "x {{nope}}"]}')
    await desk.box('Message').fill('{"c": 2}')
    await expect.poll(() => desk.box('Message').innerText()).toBe('{"c": 2}')
    await desk.box('Message').press('Control+a')
    await desk.page.keyboard.type('{"d')
    await expect.poll(() => desk.box('Message').innerText()).toBe('{"d"}')
  })
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
