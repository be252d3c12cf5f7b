import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { http2Peer, httpPeer } from './peers'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let desk: Desk

scene((made) => ({ program, desk } = made))

const response = () => desk.page.getByRole('region', { name: 'Response' })
const tab = (name: string) => response().getByRole('tab', { name, exact: true })
const body = () => response().getByRole('treegrid', { name: 'Body' })

/** A page of one word. */
const smallPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 40>>stream
BT /F1 36 Tf 60 90 Td (Parley) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Size 6/Root 1 0 R>>
%%EOF`

/** Sends a GET from a new endpoint and waits for the status. */
async function send(url: string): Promise<void> {
  await desk.newHttp(url)
  await desk.button('Send').click()
  await response().getByRole('status', { name: 'Response status' }).filter({ hasText: '200' }).waitFor()
  await tab('Body').click()
}

const get = (path: string) => send(`${program.address}${path}`)

describe('the response of an HTTP request', () => {
  it('is shown as a tree that folds, is searched, and is filtered by a JSON path', async () => {
    await get('/demo/http/compressed/gzip')
    await response().getByText('gzip').first().waitFor()
    await body().getByText('{').first().waitFor()
    await body().getByRole('button', { name: 'Fold', exact: true }).first().click()
    await expect.poll(async () => body().getAttribute('aria-rowcount')).toBe('1')
    await body().getByRole('button', { name: 'Unfold', exact: true }).first().click()
    await expect.poll(async () => Number(await body().getAttribute('aria-rowcount'))).toBeGreaterThan(100)
    await response().getByRole('searchbox', { name: 'Search body' }).fill('$.*')
    await body().getByText('[').first().waitFor()
    await response().getByRole('radio', { name: 'Hex' }).click()
    await response().getByRole('grid', { name: 'Bytes' }).getByText('7b').first().waitFor()
  })

  it('shows heads, times and the bytes on the wire, and every request of a chain', async () => {
    await get('/demo/http/redirect/2')
    await tab('Headers').click()
    await response()
      .getByRole('rowheader', { name: /^content-type$/i })
      .waitFor()
    await tab('Timing').click()
    await response().getByRole('list', { name: 'Stages' }).getByText('Waiting').waitFor()
    await tab('Redirects').click()
    expect(await response().getByRole('list', { name: 'Chain of requests' }).getByRole('listitem').count()).toBe(3)
    await tab('Wire').click()
    await response().getByRole('treegrid', { name: 'Wire' }).getByText('HTTP/1.1 200').waitFor()
    await tab('Checks').click()
    await response().getByText('Nothing to check against').waitFor()
  })

  it('of a PDF is drawn by the browser', async () => {
    const peer = await httpPeer('application/pdf', smallPdf)
    await send(peer.url)
    await response().getByTitle('Preview').waitFor()
    // the browser's own viewer is a frame of its own within the preview
    await expect.poll(() => desk.page.frames().some((frame) => frame.url().startsWith('chrome-extension:'))).toBe(true)
    await peer.end()
  })

  it('by HTTP/2 has its frames in Wire, and a request that was not looked at is a hop of its own', async () => {
    const peer = await http2Peer()
    try {
      await desk.newHttp(peer.url)
      await desk.page
        .getByRole('region', { name: 'Request' })
        .getByRole('tab', { name: 'Options', exact: true })
        .click()
      await desk.page.getByRole('combobox', { name: 'HTTP version' }).click()
      await desk.page.getByRole('option', { name: 'HTTP/2', exact: true }).click()
      await desk.button('Send').click()
      await response().getByRole('status', { name: 'Response status' }).filter({ hasText: '200' }).waitFor()
      await tab('Wire').click()
      const frames = response().getByRole('table', { name: 'Frames' })
      await frames.getByText(':status: 200').waitFor()
      await frames.getByText('x-end: yes').waitFor()
      await response()
        .getByRole('radio', { name: /^1 GET .* sent again$/ })
        .click()
      await frames.getByText('error: REFUSED_STREAM').waitFor()
      await response().getByRole('radio', { name: 'Sent', exact: true }).click()
      await frames.getByText(':scheme: http').waitFor()
      await expect.poll(() => frames.getByText('REFUSED_STREAM').count()).toBe(0)
    } finally {
      await peer.end()
    }
  })

  it('of a stream has its events one by one as they come', async () => {
    await desk.newHttp(`${program.address}/demo/http/events?count=1000&interval=50`)
    await desk.button('Send').click()
    await tab('Body').click()
    await response().getByRole('grid', { name: 'Timeline' }).locator('[data-kind="event"]').nth(2).waitFor()
    await desk.button('Cancel').click()
    await desk.button('Send').waitFor()
  })

  it('is kept in the history, and comes back with its request by one click', async () => {
    await desk.page.getByRole('link', { name: 'History' }).click()
    await desk.page.getByRole('radio', { name: 'HTTP', exact: true }).click()
    await desk.page.getByRole('searchbox', { name: 'Search sessions' }).fill('redirect')
    // what was sent before midnight is of yesterday
    await desk.page
      .getByRole('heading', { name: /^(Today|Yesterday)$/ })
      .first()
      .waitFor()
    await desk.page.getByRole('list', { name: 'Sessions' }).getByRole('link').first().click()
    await response().getByText('200 OK').first().waitFor()
    await desk.button('Open again').click()
    await expect.poll(() => desk.box('URL').inputValue()).toContain('/demo/http/redirect/2')
    await response().getByText('200 OK').first().waitFor()
  })

  it('is compared with another one, side by side and unified, with its headers', async () => {
    const link = (path: string) => desk.page.getByRole('list', { name: 'Sessions' }).getByRole('link', { name: path })
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await get('/demo/http/anything?fruit=apple')
    await get('/demo/http/anything?fruit=pear&more=1')
    await response().getByRole('button', { name: 'Compare with…' }).click()
    await desk.page.getByText('Compare with which response?').waitFor()
    await link('fruit=apple').click()
    const comparison = desk.page.getByRole('region', { name: 'Comparison' })
    const rows = comparison.getByRole('grid', { name: 'Differences of the bodies' })
    await rows.locator('mark', { hasText: 'apple' }).first().waitFor()
    const tools = comparison.getByRole('toolbar', { name: 'Comparison tools' })
    expect(await tools.evaluate((line) => getComputedStyle(line).display)).toBe('flex')
    await rows.getByRole('button', { name: /lines the same/ }).click()
    await rows.getByText('"User-Agent"').first().waitFor()
    await comparison.getByRole('button', { name: 'Next difference' }).click()
    await comparison
      .getByRole('status', { name: 'Differences' })
      .filter({ hasText: /^1 of \d+ differences$/ })
      .waitFor()
    await comparison.getByRole('radio', { name: 'Unified' }).click()
    await rows.getByLabel('only right').first().waitFor()
    await comparison.getByRole('tab', { name: 'Headers', exact: true }).click()
    await comparison.getByRole('button', { name: /headers? the same/ }).click()
    await comparison.getByRole('rowheader', { name: /^content-type$/i }).waitFor()
    await comparison.getByRole('button', { name: 'Put the comparison away' }).click()
    await response().getByText('200 OK').first().waitFor()
  })

  it('of a saved request is compared with the one before by one click', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.page.getByRole('tree', { name: 'Project' }).getByRole('treeitem', { name: 'List orders' }).click()
    await desk.page.getByRole('tab', { name: 'GET List orders', exact: true }).waitFor()
    await desk.button('Send').click()
    await response().getByText('200 OK').first().waitFor()
    await desk.button('Send').click()
    await desk.page.getByRole('link', { name: 'Compare with the one before' }).click()
    await desk.page.getByRole('region', { name: 'Comparison' }).getByText('The bodies are equal').first().waitFor()
  })

  it('leads to the exchange of what a script has had run, from the line of the console that tells of it', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.newHttp(`${program.address}/demo/http/anything`)
    const request = desk.page.getByRole('region', { name: 'Request' })
    await request.getByRole('tab', { name: /^Scripts/ }).click()
    await desk.page.getByRole('radio', { name: 'Before request' }).click()
    await desk.box('Script, before request').click()
    await desk.page.keyboard.insertText('await pm.execution.runRequest("List orders")')
    await desk.button('Send').click()
    await response().getByText('200 OK').first().waitFor()
    await response()
      .getByRole('tab', { name: /^Tests/ })
      .click()
    await response().getByText('pm.execution.runRequest: List orders').waitFor()
    await response().getByRole('button', { name: 'Show exchange' }).click()
    await desk.page.getByRole('heading', { name: 'History' }).waitFor()
    await desk.page
      .getByTitle(/\/demo\/api\/orders/)
      .first()
      .waitFor()
    await response().getByRole('status', { name: 'Response status' }).waitFor()
  })

  it('tells what its scripts printed by level, and has them share what they put into the global object', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.newHttp(`${program.address}/demo/http/anything`)
    const request = desk.page.getByRole('region', { name: 'Request' })
    await request.getByRole('tab', { name: /^Scripts/ }).click()
    await desk.page.getByRole('radio', { name: 'Before request' }).click()
    await desk.box('Script, before request').click()
    await desk.page.keyboard.insertText('utils = { twice: (n) => 2 * n }')
    await desk.page.getByRole('radio', { name: 'After response' }).click()
    await desk.box('Script, after response').click()
    await desk.page.keyboard.insertText(
      'console.error("no " + utils.twice(21)); console.warn("careful"); console.log(pm.request.headers.get("Host"))',
    )
    await desk.button('Send').click()
    await response().getByText('200 OK').first().waitFor()
    await response().getByRole('tab', { name: 'Log' }).click()
    const line = (words: string) => response().getByRole('row').filter({ hasText: words }).first()
    const colour = (words: string) =>
      line(words)
        .getByText(words)
        .evaluate((cell) => getComputedStyle(cell).color)
    await line('errorno 42').waitFor()
    await line('warncareful').waitFor()
    const colours = await Promise.all(['no 42', 'careful', new URL(program.address).host].map(colour))
    expect(new Set(colours).size).toBe(3)
  })

  it('is kept as the example of its operation, by which the next one is checked, and which can be undone', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.openEndpoint('Anything')
    await desk.button('Send').click()
    await response().getByText('200 OK').first().waitFor()
    await response().getByRole('button', { name: 'Save as example' }).click()
    const dialog = desk.page.getByRole('dialog', { name: 'Save as example' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('What came')
    await dialog.getByRole('button', { name: 'Save example' }).click()
    await response().getByText('Saved as the example “What came”.').waitFor()
    const undo = response().getByRole('button', { name: 'Undo' })
    await desk.button('Send').click()
    await undo.waitFor({ state: 'detached' })
    await tab('Checks').click()
    await response()
      .getByText(/^Fits the description/)
      .waitFor()
    await response().getByRole('button', { name: 'Save as example' }).click()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Again')
    await dialog.getByRole('button', { name: 'Save example' }).click()
    await undo.click()
    await response().getByText('Undone').waitFor()
    await tab('Body').click()
  })
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
