// Takes the pictures of the documentation again, from the built program: `node docs/images/take.mjs [name …]`.
// PORT chooses the port (4321), CHROMIUM the browser, PARLEY the program. Each picture starts from a data directory of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { chromium } = createRequire(join(root, 'web/package.json'))('playwright-core')
const port = process.env.PORT ?? '4321'
const host = `127.0.0.1:${port}`
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Starts the program; resolves when it is ready. */
function start(data) {
  const child = spawn(process.env.PARLEY ?? join(root, 'parley'), ['serve', '--port', port, '--data', data])
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk) => {
      said += chunk
      if (said.includes('Parley is ready')) resolve(child)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', (code) => reject(new Error(`The program ended with ${code}: ${said}`)))
  })
}

/** A page of Parley, by the roles and names that a person goes by. */
class Desk {
  constructor(page) {
    this.page = page
  }
  button(name, within = this.page) {
    return within.getByRole('button', { name, exact: true })
  }
  tab(name) {
    return this.page.getByRole('tab', { name, exact: true })
  }
  box(name, within = this.page) {
    return within.getByRole('textbox', { name, exact: true })
  }
  get details() {
    return this.page.getByRole('region', { name: 'Details' })
  }
  rows(kind, direction) {
    const way = direction ? `[data-direction="${direction}"]` : ''
    return this.page.getByRole('grid', { name: 'Timeline' }).locator(`[role=row][data-kind="${kind}"]${way}`)
  }
  async open(name) {
    await this.page.getByRole('tree', { name: 'Project' }).getByRole('treeitem', { name, exact: true }).click()
    await this.page.getByRole('heading', { name, exact: true }).waitFor()
  }
  async state(text) {
    await this.page.getByRole('status', { name: 'Connection' }).filter({ hasText: text }).waitFor()
  }
  async connect(state = 'Connected') {
    await this.button('Connect').click()
    await this.state(state)
  }
  /** Sends the request and waits for its whole answer, laid out. */
  async send() {
    const response = this.page.getByRole('region', { name: 'Response' })
    const body = this.page.waitForResponse((each) => each.url().includes('/body?'))
    await this.button('Send').click()
    await body
    await response.getByRole('status', { name: 'Response status' }).filter({ hasText: '200 OK' }).waitFor()
    await response.getByRole('button', { name: 'Fold', exact: true }).first().waitFor()
    await response.getByRole('button', { name: '1 test passed' }).waitFor()
    await this.page.getByRole('status', { name: 'Sending' }).filter({ hasText: 'Done' }).waitFor()
  }
  async write(text, format) {
    if (format) await this.page.getByRole('combobox', { name: 'Format' }).selectOption(format)
    await this.box('Message').click()
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.insertText(text)
  }
  async detail(tab) {
    await this.details.getByRole('tab', { name: tab, exact: true }).click()
  }
  async create(url) {
    await this.button('New').click()
    await this.page.getByRole('menuitem', { name: 'WebSocket', exact: true }).click()
    await this.box('URL').fill(url)
  }
  /** Makes the detail under the timeline as high as its content needs. */
  async enlargeDetail(presses) {
    const splitter = this.page.getByRole('separator').last()
    await splitter.focus()
    for (let press = 0; press < presses; press++) await this.page.keyboard.press('ArrowUp')
    await splitter.evaluate((element) => element.blur())
  }
}

const clockTalk = async (desk) => {
  await desk.open('Clock')
  await desk.connect()
  await desk.rows('text', 'received').nth(1).waitFor()
  await desk.button('New York: transmit now').click()
  await desk.rows('text', 'received').filter({ hasText: 'New_York' }).nth(2).waitFor()
}

/** Each picture: its name, and what is done before it is taken. */
const pictures = {
  async 'first-start'(desk) {
    await desk.button('Connect').waitFor()
  },
  async debugger(desk) {
    await clockTalk(desk)
    await desk.rows('text', 'received').filter({ hasText: 'New_York' }).first().click()
    await desk.details.getByText('America/New_York').waitFor()
  },
  async handshake(desk) {
    await desk.open('Echo')
    await desk.connect()
    await desk.rows('handshake').first().click()
    await desk.details.getByText('matches', { exact: true }).waitFor()
    await desk.enlargeDetail(12)
  },
  async params(desk) {
    await desk.open('Clock')
    await desk.tab('Params').click()
    const grid = desk.page.getByRole('grid', { name: 'Query parameters' })
    await desk.box('Value', grid.getByRole('row').nth(1)).fill('1s')
    await desk.page.getByText('“1s” is not an integer').first().waitFor()
  },
  async messages(desk) {
    await desk.open('Echo')
    await desk.write('{\n  "subscribe": "orders",\n  "id": "{{$uuid}}",\n  "limit": 20,\n}', 'JSON')
    await desk.page.getByRole('button', { name: 'More on Hello' }).click()
    await desk.page.getByRole('menuitem', { name: /opens/ }).waitFor()
  },
  async search(desk) {
    await clockTalk(desk)
    await desk.page.getByRole('searchbox', { name: 'Search timeline' }).fill('$.zones')
    await desk.page.getByRole('status', { name: 'Matches' }).filter({ hasText: /\d/ }).waitFor()
    await desk.button('Next match').click()
    await desk.page.getByRole('status', { name: 'Matches' }).filter({ hasText: 'of' }).waitFor()
  },
  async frames(desk) {
    await desk.create(`ws://{{$parley.host}}/demo/echo?fragment=16`)
    await desk.write('{"order": 4711, "items": ["tea", "cups"]}', 'JSON')
    await desk.button('Send').click()
    const row = desk.rows('text', 'received').first()
    await row.click()
    await desk.detail('Frames')
    await desk.details.getByText(/Frame 1 of/).waitFor()
    await row.getByRole('button', { name: /^Unfold/ }).click()
    await desk.enlargeDetail(12)
  },
  async hex(desk) {
    await desk.open('Echo')
    await desk.write('Grüße, 世界', 'Text')
    await desk.button('Send').click()
    await desk.rows('text', 'received').first().click()
    await desk.detail('Hex')
    await desk.details.getByRole('grid', { name: 'Bytes' }).waitFor()
  },
  async refused(desk) {
    await desk.open('Refuses with 401')
    await desk.connect('Refused, 401')
    await desk.rows('handshake').last().click()
    await desk.details.getByText('What to try, most likely first').waitFor()
    await desk.enlargeDetail(12)
  },
  async 'broken-rule'(desk) {
    await desk.open('Masks its frames')
    await desk.button('Connect').click()
    await desk.rows('rule').last().click()
    await desk.detail('Frames')
    await desk.details.getByText('masked, must be 0').waitFor()
    await desk.enlargeDetail(12)
  },
  async variables(desk) {
    await desk.button('Variables').click()
    const grid = desk.page.getByRole('grid', { name: 'Project variables' })
    const row = (index) => grid.getByRole('row').nth(index + 1)
    const at = await grid.getByRole('switch', { name: 'Secret' }).count()
    const add = async (index, name, value, description) => {
      await desk.box('Name', row(index)).fill(name)
      await desk.box('Value', row(index)).fill(value)
      await desk.box('Description', row(index)).fill(description)
    }
    await add(at, 'host', 'api.example.org', 'The staging service')
    await add(at + 1, 'token', 'eyJhbGciOi', 'Of the test account')
    await row(at + 1)
      .getByRole('switch', { name: 'Secret' })
      .setChecked(true, { force: true })
    await desk.button('Save').click()
  },
  async save(desk) {
    await desk.create('ws://{{$parley.host}}/demo/chat?room=tea&name=Ada')
    await desk.button('Save').click()
    const dialog = desk.page.getByRole('dialog', { name: 'Save endpoint' })
    await desk.box('Name', dialog).fill('Tea room')
  },
  async close(desk) {
    await clockTalk(desk)
    await desk.button('Close code and reason').click()
    await desk.page.getByLabel('Close code', { exact: true }).fill('4001')
    await desk.box('Reason').fill('bye')
  },
  async history(desk) {
    for (const name of ['Clock', 'Echo']) {
      await desk.open(name)
      await desk.connect()
      await desk.rows('handshake').first().waitFor()
      await desk.button('Disconnect').click()
      await desk.state('Closed')
    }
    await desk.open('Closes with 1011')
    await desk.button('Send').click()
    await desk.state('Closed, 1011')
    await desk.open('Refuses with 401')
    await desk.connect('Refused, 401')
    await desk.page.getByRole('link', { name: 'History' }).click()
    await desk.page.getByRole('list', { name: 'Sessions' }).getByRole('link').nth(3).waitFor()
    await desk.page.getByRole('link', { name: /Closes with 1011/ }).click()
    await desk.rows('close').first().waitFor()
  },
  async http(desk) {
    await desk.open('List orders')
    // the first request of a new program is not the one to show
    await desk.send()
    await desk.send()
  },
  async compare(desk) {
    await desk.open('List orders')
    await desk.send()
    const sizes = desk.page.getByRole('grid', { name: 'Query parameters' })
    await desk.box('Value', sizes.getByRole('row').nth(4)).fill('9')
    await desk.send()
    await desk.page.getByRole('button', { name: 'Compare with…' }).click()
    const sessions = desk.page.getByRole('list', { name: 'Sessions' }).getByRole('link')
    await sessions.nth(1).click()
    const comparison = desk.page.getByRole('region', { name: 'Comparison' })
    await comparison.getByRole('grid').getByRole('row').first().waitFor()
    await comparison.getByRole('button', { name: 'Next difference' }).click()
  },
  async palette(desk) {
    await desk.page.keyboard.press('Control+k')
    await desk.page.getByRole('combobox', { name: 'Search and commands' }).fill('c')
    await desk.page.getByRole('dialog').getByRole('option').first().waitFor()
  },
}
pictures['debugger-dark'] = pictures.debugger
pictures['http-dark'] = pictures.http

async function take(browser, name) {
  const data = mkdtempSync(join(tmpdir(), 'parley-pictures-'))
  const program = await start(data)
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: name.endsWith('-dark') ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(`http://${host}`)
    await page.getByRole('textbox', { name: 'URL', exact: true }).waitFor()
    await pictures[name](new Desk(page))
    // the notice of a new connection stays for a moment
    await page
      .locator('h1 + div')
      .getByText(/^Connected in /)
      .waitFor({ state: 'detached' })
    await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, import.meta.url)) })
    console.log(`${name}.png`)
  } finally {
    await context.close()
    program.removeAllListeners('exit')
    const ended = new Promise((resolve) => program.once('exit', resolve))
    program.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: flags.split(' '),
})
let failed = 0
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pictures)) {
  await take(browser, name).catch((error) => {
    failed++
    console.error(`${name}: ${error.message}`)
  })
}
await browser.close()
process.exit(failed ? 1 : 0)
