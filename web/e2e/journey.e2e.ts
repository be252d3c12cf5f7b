import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let desk: Desk

scene((made) => ({ program, desk } = made))

const echo = () => `ws://127.0.0.1:${program.port}/demo/echo`

describe('from New to Disconnect', () => {
  it('opens on a sample project that is useful at once', async () => {
    await desk.openEndpoint('Clock')
    await desk.connect()
    await desk.rows('text', 'received').nth(1).waitFor()
    await desk.disconnect()
  })

  it('makes a new WebSocket request', async () => {
    await desk.newWebSocket(echo())
    expect(await desk.box('URL').inputValue()).toBe(echo())
  })

  it('writes a message with its format, and says what is wrong while one types', async () => {
    await desk.tab('Message').click()
    await desk.format('JSON')
    await desk.write('{"type": "zones", "set": [1,2}')
    await desk.page.getByText('“,” or “]” is expected').first().waitFor()
    await desk.write('{"type":"zones","set":[1,2]}')
    await desk.page.getByText('Valid JSON').waitFor()
    await desk.button('Beautify').click()
    await expect.poll(() => desk.box('Message').innerText()).toContain('  "type": "zones",')
  })

  it('keeps URL and query parameters in step, both ways', async () => {
    await desk.tab('Params').click()
    const grid = desk.page.getByRole('grid', { name: 'Query parameters' })
    const row = (index: number) => grid.getByRole('row').nth(index + 1)
    const name = (index: number) => row(index).getByRole('textbox', { name: 'Name', exact: true })
    const value = (index: number) => row(index).getByRole('textbox', { name: 'Value', exact: true })
    await name(0).fill('room')
    await value(0).fill('a b/c')
    expect(await desk.box('URL').inputValue()).toBe(`${echo()}?room=a%20b/c`)
    await desk.box('URL').fill(`${echo()}?a=1&a=2&path=x%2Fy`)
    expect(await value(0).inputValue()).toBe('1')
    expect(await value(1).inputValue()).toBe('2')
    expect(await value(2).inputValue()).toBe('x/y')
    await row(1).getByRole('button', { name: 'Remove', exact: true }).click()
    await row(0).getByRole('switch', { name: 'Enabled', exact: true }).setChecked(false)
    expect(await desk.box('URL').inputValue()).toBe(`${echo()}?path=x%2Fy`)
    await desk.box('URL').fill(echo())
  })

  it('marks a value that is not of its type, and Connect says so instead of sending it', async () => {
    const grid = desk.page.getByRole('grid', { name: 'Query parameters' })
    await desk.box('URL').fill(`${echo()}?fragment=1s`)
    const row = grid
      .getByRole('row')
      .filter({ has: desk.page.getByRole('switch', { name: 'Enabled', exact: true }) })
      .last()
    await row.getByRole('combobox', { name: 'Type', exact: true }).selectOption('integer')
    await desk.page.getByText('“1s” is not an integer. This row is marked and not sent.').waitFor()
    await desk.button('Connect').click()
    await desk.page.getByRole('alert').filter({ hasText: '“1s” is not an integer' }).waitFor()
    await desk.stateIs('Not connected')
    await row.getByRole('textbox', { name: 'Value', exact: true }).fill('8')
    expect(await desk.box('URL').inputValue()).toBe(`${echo()}?fragment=8`)
  })

  it('saves the first time with a name and a folder', async () => {
    await desk.button('Save').click()
    const dialog = desk.page.getByRole('dialog', { name: 'Save endpoint' })
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('My echo')
    await dialog.getByRole('combobox', { name: 'Folder', exact: true }).selectOption('Demo services')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await desk.page
      .getByRole('tree', { name: 'Project' })
      .getByRole('treeitem', { name: 'My echo', exact: true })
      .waitFor()
    await dialog.waitFor({ state: 'hidden' })
  })

  it('connects, with a clear notice and the handshake as it was on the wire', async () => {
    await desk.connect()
    await desk.page
      .getByText(/Connected in [\d.]+ m?s/)
      .first()
      .waitFor()
    await desk.rows('handshake').first().click()
    const { details } = desk
    await details.getByText('HTTP/1.1 101 Switching Protocols').waitFor()
    await details.getByText('GET /demo/echo?fragment=8 HTTP/1.1').waitFor()
    await details.getByText('Sec-WebSocket-Key').first().waitFor()
    await details.getByText('matches', { exact: true }).waitFor()
    await details.getByText('TCP').first().waitFor()
    await details.getByRole('tab', { name: 'Raw', exact: true }).click()
    await details.getByText('Upgrade: websocket').first().waitFor()
  })

  it('sends with Ctrl+Enter, variables filled in at that moment', async () => {
    await desk.tab('Message').click()
    await desk.format('Text')
    await desk.write('now {{$timestamp}}')
    await desk.page.keyboard.press('Control+Enter')
    await desk
      .rows('text', 'sent')
      .filter({ hasText: /now \d{10}/ })
      .waitFor()
    await desk
      .rows('text', 'received')
      .filter({ hasText: /now \d{10}/ })
      .waitFor()
  })

  it('shows a message pretty, raw, as bytes and frame by frame', async () => {
    await desk.format('JSON')
    await desk.write('{"hello":"wörld"}')
    await desk.button('Send').click()
    const row = desk.rows('text', 'received').filter({ hasText: 'hello' })
    await row.click()
    const { details } = desk
    await details.getByRole('tab', { name: 'Pretty', exact: true }).click()
    await details.getByText('"hello"').waitFor()
    await details.getByRole('tab', { name: 'Hex', exact: true }).click()
    await expect.poll(() => details.getByRole('grid', { name: 'Bytes' }).innerText()).toContain('7b')
    await details.getByRole('tab', { name: 'Frames', exact: true }).click()
    await details.getByText('Frame 1 of 3').waitFor()
    await details.getByRole('button', { name: /CONTINUATION FIN=1/ }).click()
    await details.getByText('Frame 3 of 3').waitFor()
    await details.getByRole('img', { name: /Frame header.*MASK 0/ }).waitFor()
    await row.getByRole('button', { name: 'Unfold 3 frames' }).click()
    await desk.timeline.locator('[data-frame="2"]').filter({ hasText: 'CONTINUATION FIN=0' }).waitFor()
  })

  it('copies a payload as text, hex and Base64, and keeps it as a file', async () => {
    const { details } = desk
    const copied = async (how: string) => {
      await details.getByRole('button', { name: 'Copy', exact: true }).click()
      await desk.page.getByRole('menuitem', { name: how }).click()
      await details.getByText('Copied').waitFor()
      return desk.page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('Copy as text')).toBe('{"hello":"wörld"}')
    expect(await copied('Copy as hex')).toContain('7b 22 68')
    expect(Buffer.from(await copied('Copy as Base64'), 'base64').toString()).toBe('{"hello":"wörld"}')
    const coming = desk.page.waitForEvent('download')
    await details.getByRole('button', { name: 'Payload to a file' }).click()
    expect(readFileSync(await (await coming).path(), 'utf8')).toBe('{"hello":"wörld"}')
  })

  it('sends bytes by hex and Base64, and from a file', async () => {
    await desk.format('Binary · Hex')
    await desk.write('01 02 f')
    await desk.page.getByText('5 digits make no whole bytes: one is missing').first().waitFor()
    await desk.write('01 02 ff')
    await desk.button('Send').click()
    await desk.rows('binary', 'sent').filter({ hasText: '01 02 ff' }).waitFor()
    await desk.rows('binary', 'received').filter({ hasText: '01 02 ff' }).waitFor()
    await desk.format('Binary · Base64')
    const choosing = desk.page.waitForEvent('filechooser')
    await desk.button('Insert a file').click()
    await (
      await choosing
    ).setFiles({ name: 'snapshot.bin', mimeType: 'application/octet-stream', buffer: Buffer.from('snap') })
    await expect.poll(() => desk.box('Message').innerText()).toBe('c25hcA==')
    await desk.button('Send').click()
    await desk.rows('binary', 'received').filter({ hasText: '73 6e 61 70' }).waitFor()
  })

  it('keeps messages, loads one by one click and sends one by one click', async () => {
    await desk.format('Text')
    await desk.write('subscribe')
    await desk.button('Keep this message').click()
    await desk.write('something else')
    const list = desk.page.getByRole('list', { name: 'Saved messages' })
    await list.getByRole('button', { name: 'Message 1', exact: true }).click()
    await expect.poll(() => desk.box('Message').innerText()).toBe('subscribe')
    const before = await desk.rows('text', 'sent').filter({ hasText: 'subscribe' }).count()
    await list.getByRole('button', { name: 'Message 1: transmit now' }).click()
    await expect.poll(() => desk.rows('text', 'sent').filter({ hasText: 'subscribe' }).count()).toBe(before + 1)
  })

  it('repeats a message for heartbeats', async () => {
    await desk.write('beat')
    await desk
      .box('Interval')
      .or(desk.page.getByRole('spinbutton', { name: 'Interval' }))
      .fill('50')
    await desk.page.getByRole('switch', { name: 'Repeat' }).click()
    await expect.poll(() => desk.rows('text', 'received').filter({ hasText: 'beat' }).count()).toBeGreaterThan(3)
    await desk.page.getByRole('switch', { name: 'Repeat' }).click()
  })

  it('finds entries, goes from one to the next, and filters', async () => {
    await desk.page.getByRole('searchbox', { name: 'Search timeline' }).fill('hello')
    await desk.page.getByRole('status', { name: 'Matches' }).filter({ hasText: '2' }).waitFor()
    await desk.button('Next match').click()
    await desk.page.getByRole('status', { name: 'Matches' }).filter({ hasText: 'of 2' }).waitFor()
    await desk.page.getByRole('searchbox', { name: 'Search timeline' }).fill('/wör.d/')
    await desk.page.getByRole('status', { name: 'Matches' }).filter({ hasText: '2' }).waitFor()
    await desk.page.getByRole('searchbox', { name: 'Search timeline' }).fill('$.hello')
    await desk.page.getByRole('status', { name: 'Matches' }).filter({ hasText: '2' }).waitFor()
    await desk.page.getByRole('searchbox', { name: 'Search timeline' }).fill('')
    await desk.page.getByRole('radio', { name: 'Sent', exact: true }).click()
    await expect.poll(() => desk.timeline.locator('[data-direction="received"]').count()).toBe(0)
    await desk.page.getByRole('radio', { name: 'Both directions' }).click()
    await desk.page.getByRole('button', { name: /^Kinds/ }).click()
    await desk.page.getByRole('menuitemcheckbox', { name: 'Binary' }).click()
    await expect.poll(() => desk.rows('text').count()).toBe(0)
    await desk.rows('binary').first().waitFor()
    await desk.page.getByRole('menuitemradio', { name: 'All kinds' }).click()
    await desk.page.keyboard.press('Escape')
  })

  it('exports the timeline as JSON Lines', async () => {
    const coming = desk.page.waitForEvent('download')
    await desk.button('Export as JSON Lines').click()
    const lines = readFileSync(await (await coming).path(), 'utf8')
      .trimEnd()
      .split('\n')
    const entries = lines.map((line) => JSON.parse(line) as { sequence: number; kind: string })
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1))
    expect(entries.some(({ kind }) => kind === 'handshake')).toBe(true)
  })

  it('clears the view, which takes nothing from the session', async () => {
    await desk.button('Clear').click()
    await expect.poll(() => desk.rows('text').count()).toBe(0)
    await desk.button('Show the whole session').click()
    await desk.rows('text').first().waitFor()
  })

  it('ends with a code and a reason that are chosen', async () => {
    await desk.button('Close code and reason').click()
    await desk.page.getByLabel('Close code', { exact: true }).fill('4001')
    await desk.box('Reason').fill('bye')
    await desk.button('Close').click()
    await desk.stateIs('Closed, 4001')
    await desk.rows('close', 'sent').filter({ hasText: '4001' }).waitFor()
    await desk.rows('close', 'received').filter({ hasText: '4001' }).waitFor()
  })

  it('comes back whole after a reload, a restart, and on another port', async () => {
    await desk.box('URL').fill(`${echo()}?fragment=8&draft=1`)
    await desk.page.getByRole('tab', { name: /My echo.*unsaved changes/ }).waitFor()
    await desk.page.reload()
    await desk.page.getByRole('tab', { name: /My echo.*unsaved changes/ }).waitFor()
    expect(await desk.box('URL').inputValue()).toContain('draft=1')
    await desk.rows('close').first().waitFor()
    const shown = await desk.timeline.getAttribute('aria-rowcount')
    const old = program.port
    await program.restart()
    expect(program.port).not.toBe(old)
    await desk.go(program.address)
    await desk.page
      .getByRole('tree', { name: 'Project' })
      .getByRole('treeitem', { name: 'My echo', exact: true })
      .waitFor()
    await desk.page.getByRole('tab', { name: /My echo/ }).click()
    expect(await desk.box('URL').inputValue()).toContain('fragment=8&draft=1')
    await expect.poll(() => desk.timeline.getAttribute('aria-rowcount')).toBe(shown)
  })

  it('offers the project as a standard document', async () => {
    await desk.button('Switch project').click()
    const coming = desk.page.waitForEvent('download')
    await desk.page.getByRole('menuitem', { name: /Download AsyncAPI/ }).click()
    const text = readFileSync(await (await coming).path(), 'utf8')
    expect(text).toMatch(/^asyncapi: ['"]?3\./m)
    expect(text).toContain('My echo')
  })

  it('said nothing in the console, but while there was no server', () => {
    expectSilence(desk, /ERR_CONNECTION_REFUSED|WebSocket connection to '[^']*\/live' failed/)
  })
})
