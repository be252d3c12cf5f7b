import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? places.find((place) => existsSync(place))
  if (!executablePath) throw new Error('No Chromium: install it, or name it in CHROMIUM')
  return chromium.launch({ executablePath, headless: true, args: flags.split(' ') })
}

export interface Look {
  width?: number
  height?: number
  dark?: boolean
}

/** A page of Parley as a person uses it, by roles and names. Everything that its console says is kept. */
export class Desk {
  readonly said: string[] = []
  readonly page: Page
  readonly context: BrowserContext

  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
    page.on('console', (message) => this.said.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => this.said.push(`error: ${error.message}`))
    page.setDefaultTimeout(30_000)
  }

  static async at(browser: Browser, address: string, { width = 1440, height = 900, dark = false }: Look = {}) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const desk = new Desk(context, await context.newPage())
    await desk.go(address)
    return desk
  }

  /** Another page in the same browser. */
  async another(address: string): Promise<Desk> {
    const desk = new Desk(this.context, await this.context.newPage())
    await desk.go(address)
    return desk
  }

  async go(address: string): Promise<void> {
    await this.page.goto(address)
    await this.page.getByRole('textbox', { name: 'URL', exact: true }).waitFor()
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true })
  }

  box(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  get status(): Locator {
    return this.page.getByRole('status', { name: 'Connection' })
  }

  get timeline(): Locator {
    return this.page.getByRole('grid', { name: 'Timeline' })
  }

  get details(): Locator {
    return this.page.getByRole('region', { name: 'Details' })
  }

  /** Rows of the timeline of a kind, and a direction. */
  rows(kind: string, direction?: string): Locator {
    const way = direction === undefined ? '' : `[data-direction="${direction}"]`
    return this.timeline.locator(`[role=row][data-kind="${kind}"]${way}`)
  }

  async openEndpoint(name: string): Promise<void> {
    await this.page.getByRole('tree', { name: 'Project' }).getByRole('treeitem', { name, exact: true }).click()
  }

  newHttp(url = ''): Promise<void> {
    return this.#begin('HTTP', url)
  }

  newWebSocket(url: string): Promise<void> {
    return this.#begin('WebSocket', url)
  }

  /** A new request is there when its URL has the focus. */
  async #begin(kind: string, url: string): Promise<void> {
    await this.button('New').click()
    await this.page.getByRole('menuitem', { name: kind, exact: true }).click()
    const field = this.box('URL').and(this.page.locator(':focus'))
    await field.waitFor()
    if (url !== '') await field.fill(url)
  }

  async connect(state = 'Connected'): Promise<void> {
    await this.button('Connect').click()
    await this.stateIs(state)
  }

  async disconnect(): Promise<void> {
    await this.button('Disconnect').click()
    await this.stateIs('Closed')
  }

  async stateIs(text: string): Promise<void> {
    await this.status.filter({ hasText: new RegExp(`^${text}`) }).waitFor()
  }

  /** Writes the message, in place of the one that is there. */
  async write(text: string): Promise<void> {
    const message = this.box('Message')
    await message.click()
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.press('Delete')
    await this.page.keyboard.insertText(text)
  }

  async format(label: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Format' }).selectOption(label)
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}
