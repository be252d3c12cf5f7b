import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const parley = fileURLToPath(new URL('../../parley', import.meta.url))
const resources = fileURLToPath(new URL('../../description/src/test/resources/dev/parley/description', import.meta.url))
const museum = join(resources, 'openapi/museum/openapi.yaml')
const fleet = join(resources, 'asyncapi/project.asyncapi.yaml')

const pictures = `
openapi: 3.1.0
info: {title: Pictures, version: '1'}
servers: [{url: /}]
paths:
  /turned:
    post:
      operationId: turn
      summary: Turn a picture
      requestBody: {required: true, content: {image/png: {schema: {type: string, format: binary}}}}
      responses: {'200': {description: Turned, content: {image/png: {}}}}
`

/** A picture of one point. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

interface Violation {
  id: string
  impact: string
  nodes: { html: string }[]
}

describe('published documentation', () => {
  const directory = mkdtempSync(join(tmpdir(), 'parley-docs-'))
  const site = join(directory, 'site')
  const single = join(directory, 'all.html')
  let browser: Browser
  let server: Server
  let served: string

  beforeAll(async () => {
    execFileSync(parley, ['docs', museum, fleet, '-o', site])
    execFileSync(parley, ['docs', museum, fleet, '--single', '-o', single])
    browser = await openBrowser()
    server = createServer((request, response) => {
      if (request.method === 'POST') {
        response.writeHead(200, { 'content-type': 'image/png' })
        request.pipe(response)
        return
      }
      const path = join(site, (request.url ?? '/').replace(/\?.*/, ''))
      const type = path.endsWith('.html') ? 'text/html' : path.endsWith('.css') ? 'text/css' : 'text/javascript'
      response.writeHead(200, { 'content-type': path.endsWith('.woff2') ? 'font/woff2' : type })
      response.end(readFileSync(path))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    served = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })

  afterAll(async () => {
    server.close()
    await browser.close()
    rmSync(directory, { recursive: true })
  })

  /** A page, and what its console says or what it asks of others. */
  async function open(address: string, dark = false, width = 1440): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext({
      colorScheme: dark ? 'dark' : 'light',
      viewport: { width, height: 900 },
      bypassCSP: false,
    })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => {
      const own = /^(file|data|blob):/.test(request.url()) || request.url().startsWith(served)
      if (!own) said.push(request.url())
    })
    await page.goto(address)
    return { page, said }
  }

  /** What axe finds that is moderate or worse. It runs beside the page, whose policy lets no other script in. */
  async function faults(page: Page): Promise<string[]> {
    const found = await page.evaluate(`${axe}; axe.run(document).then(all => all.violations)`)
    return (found as Violation[])
      .filter((each) => each.impact !== 'minor')
      .map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' ')}`)
  }

  async function search(page: Page, words: string, option: string): Promise<void> {
    await page.getByRole('searchbox', { name: 'Search' }).fill(words)
    await page.getByRole('option', { name: option }).first().click()
  }

  it.each([
    ['from disk', () => pathToFileURL(`${site}/index.html`).href],
    ['served', () => `${served}index.html`],
    ['in one file', () => pathToFileURL(single).href],
  ])('is found, read and walked through %s', async (_, address) => {
    const { page, said } = await open(address())
    await page.getByRole('heading', { level: 1, name: 'Redocly Museum API' }).waitFor()
    await search(page, 'special events', 'Create special events')
    await page.getByRole('heading', { level: 1, name: 'Create special events' }).waitFor()
    await page.getByText('curl https://redocly.com').waitFor()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Go')
    await page.getByText('package main').waitFor()
    await page.getByRole('link', { name: 'SpecialEvent', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: 'SpecialEvent Schema' }).waitFor()
    await search(page, 'fleetId', 'Positions')
    await page.getByRole('heading', { level: 1, name: 'Positions WS' }).waitFor()
    await page.getByText('in reply to subscribe').waitFor()
    await page.getByRole('button', { name: 'Pages of Events' }).click()
    await page.getByRole('navigation', { name: 'Documentation' }).getByText('List special events').click()
    await page.getByRole('heading', { level: 1, name: 'List special events' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Positions WS' }).waitFor()
    expect(said).toEqual([])
    await page.context().close()
  })

  it('sends a file as the body of a request, shows the picture that comes back, and saves it', async () => {
    const description = join(directory, 'pictures.yaml')
    writeFileSync(description, pictures)
    execFileSync(parley, ['docs', description, '-o', join(site, 'pictures')])
    const { page, said } = await open(`${served}pictures/operations/turn.html`)
    const trying = page.locator('section.try')
    await trying.getByLabel('File').setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: dot })
    await trying.getByRole('button', { name: 'Send' }).click()
    const shown = trying.locator('img.answer')
    await shown.waitFor()
    await expect.poll(() => shown.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      trying.getByRole('button', { name: /^Save / }).click(),
    ])
    expect(readFileSync(await download.path())).toEqual(dot)
    expect(said).toEqual([])
    await page.context().close()
  })

  it('axe finds nothing, light and dark, wide and on a phone, and nothing is cut off', async () => {
    for (const path of [
      'index',
      'authentication',
      'operations/create-special-event',
      'schemas/special-event',
      'channels/positions',
    ]) {
      for (const [dark, width] of [
        [false, 1440],
        [true, 390],
      ] as const) {
        const { page } = await open(`${served}${path}.html`, dark, width)
        await page.locator('#navigation [aria-current]').waitFor({ state: 'attached' })
        expect(await faults(page), path).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(
          0,
        )
        await page.context().close()
      }
    }
  })

  it('is small', () => {
    const first = [
      'index.html',
      'assets/docs.js',
      'assets/style.css',
      'assets/navigation.js',
      'assets/inter-latin-wght-normal.woff2',
      'assets/jetbrains-mono-latin-wght-normal.woff2',
    ]
    const size = first.reduce((sum, file) => sum + statSync(join(site, file)).size, 0)
    expect(size).toBeLessThan(300_000)
  })
})
