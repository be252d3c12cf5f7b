import type { Browser } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Desk } from './browser'
import { Peer } from './peers'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let browser: Browser
let desk: Desk

scene((made) => ({ program, browser, desk } = made))

const tree = (at: Desk = desk) => at.page.getByRole('tree', { name: 'Project' })
const inTree = (name: string, at: Desk = desk) => tree(at).getByRole('treeitem', { name, exact: true })

async function fromMenu(name: string, item: string): Promise<void> {
  await inTree(name).click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: item }).click()
}

describe('the project', () => {
  it('has endpoints that are renamed, duplicated, moved, deleted and brought back', async () => {
    await fromMenu('Chat', 'Rename')
    await desk.box('Rename Chat').fill('Talk')
    await desk.page.keyboard.press('Enter')
    await inTree('Talk').waitFor()
    await fromMenu('Talk', 'Duplicate')
    await expect.poll(() => tree().getByRole('treeitem', { name: /^Talk/ }).count()).toBe(2)
    await desk.button('New').click()
    await desk.page.getByRole('menuitem', { name: 'Folder', exact: true }).click()
    await desk.page.getByRole('textbox', { name: /^Rename/ }).fill('Mine')
    await desk.page.keyboard.press('Enter')
    await inTree('Mine').waitFor()
    await inTree('Talk').dragTo(inTree('Mine'))
    await expect.poll(async () => (await inTree('Talk').getAttribute('aria-level')) ?? '').toBe('2')
    await fromMenu('Talk', 'Delete')
    await inTree('Talk').waitFor({ state: 'detached' })
    await desk.button('Undo').click()
    await inTree('Talk').waitFor()
  })

  it('has variables, some of them secret, on a screen of their own', async () => {
    await desk.button('Variables').click()
    const grid = desk.page.getByRole('grid', { name: 'Project variables' })
    const row = (index: number) => grid.getByRole('row').nth(index + 1)
    const at = await grid.getByRole('switch', { name: 'Secret' }).count()
    await row(at).getByRole('textbox', { name: 'Name' }).fill('greeting')
    await row(at).getByRole('textbox', { name: 'Value' }).fill('hello')
    await row(at + 1)
      .getByRole('textbox', { name: 'Name' })
      .fill('token')
    await row(at + 1)
      .getByRole('textbox', { name: 'Value' })
      .fill('s3cr3t-value')
    await row(at + 1)
      .getByRole('switch', { name: 'Secret' })
      .setChecked(true)
    await desk.button('Save').click()
    await expect
      .poll(() =>
        row(at + 1)
          .getByRole('textbox', { name: 'Value' })
          .getAttribute('placeholder'),
      )
      .toContain('type to replace it')
    expect(await desk.page.content()).not.toContain('s3cr3t-value')
  })

  it('fills variables in, masks secrets, and marks unknown names', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.newWebSocket(`ws://127.0.0.1:${program.port}/demo/echo`)
    await desk.format('Text')
    await desk.write('{{greeting}} {{token}}')
    await desk.button('Send').click()
    const sent = desk.rows('text', 'sent').filter({ hasText: 'hello' })
    await sent.waitFor()
    expect(await sent.innerText()).not.toContain('s3cr3t')
    await sent.click()
    await desk.details.getByRole('tab', { name: 'Raw', exact: true }).click()
    await desk.details.getByRole('button', { name: 'Show secrets' }).click()
    await expect
      .poll(() => desk.details.getByRole('textbox', { name: 'Payload, raw' }).innerText())
      .toContain('s3cr3t-value')
    await desk.write('{{greting}}')
    await desk.page.locator('.cm-variable-unknown').waitFor()
    await desk.button('Send').click()
    await desk.page.getByRole('alert').filter({ hasText: 'Did you mean {{greeting}}?' }).waitFor()
    await desk.disconnect()
  })

  it('holds several connections at once, each in its tab, one endpoint also twice', async () => {
    await desk.openEndpoint('Clock')
    await desk.connect()
    await desk.openEndpoint('Echo')
    await desk.connect()
    await fromMenu('Clock', 'Open in a second tab')
    await desk.connect()
    await expect.poll(() => desk.page.getByRole('tab', { name: /WS Clock, connected/ }).count()).toBe(2)
    await desk.page.getByRole('tab', { name: /WS Echo, connected/ }).click()
    await desk.stateIs('Connected')
    await desk.disconnect()
    await desk.page
      .getByRole('tab', { name: /WS Clock, connected/ })
      .first()
      .click()
    await desk.stateIs('Connected')
  })

  it('asks who wins where two pages save the same endpoint in the same place', async () => {
    const other = await desk.another(program.address)
    const base = `ws://127.0.0.1:${program.port}/demo/echo`
    for (const each of [desk, other]) await each.openEndpoint('Faults')
    await desk.box('URL').fill(`${base}?a=mine`)
    await expect.poll(() => desk.button('Save').isEnabled()).toBe(true)
    await other.box('URL').fill(`${base}?a=theirs`)
    await other.button('Save').click()
    await expect.poll(() => other.button('Save').isDisabled()).toBe(true)
    await desk.button('Save').click()
    const dialog = desk.page.getByRole('dialog', { name: /was changed elsewhere/ })
    await dialog.getByText('URL').waitFor()
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => desk.button('Save').isDisabled()).toBe(true)
    await other.page.close()
  })

  it('leaves connections alone when the browser is closed, and shows them with nothing missing', async () => {
    let count = 0
    const peer = await Peer.start((socket) => {
      const timer = setInterval(
        () => (socket.readyState === socket.OPEN ? socket.send(`tick ${++count}`) : undefined),
        10,
      )
      socket.on('close', () => clearInterval(timer))
    })
    await desk.newWebSocket(peer.url)
    await desk.connect()
    await desk.rows('text').first().waitFor()
    await desk.close()
    const before = count
    await expect.poll(() => count).toBeGreaterThan(before + 30)
    desk = await Desk.at(browser, program.address)
    await desk.page.getByRole('tab', { name: /WS New WebSocket, connected/ }).click()
    await desk.stateIs('Connected')
    await desk.button('Disconnect').click()
    await desk.stateIs('Closed')
    await desk.page.getByRole('searchbox', { name: 'Search timeline' }).fill('/^tick \\d+$/')
    await expect
      .poll(() => desk.page.getByRole('status', { name: 'Matches' }).innerText())
      .toBe(count.toLocaleString('en'))
    await peer.end()
  })

  it('keeps past sessions, read like a live one', async () => {
    await desk.page.getByRole('link', { name: 'History' }).click()
    await desk.page.getByRole('list', { name: 'Sessions' }).getByRole('link').first().click()
    await desk.rows('text').first().waitFor()
    await desk.rows('text').last().click()
    await desk.details.getByRole('tab', { name: 'Frames', exact: true }).click()
    await desk.details.getByText('Frame 1 of 1').waitFor()
  })

  it('said nothing in the console but what was refused on purpose', () => {
    expectSilence(desk)
  })
})
