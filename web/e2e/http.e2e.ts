import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let desk: Desk

scene((made) => ({ program, desk } = made))

const request = () => desk.page.getByRole('region', { name: 'Request' })
const part = (name: string) => request().getByRole('tab', { name, exact: true }).click()
const field = (grid: string, name: string, row = 0) =>
  desk.page.getByRole('grid', { name: grid }).getByRole('textbox', { name, exact: true }).nth(row)
const origin = () => `http://127.0.0.1:${program.port}`

describe('from New to Save', () => {
  it('loses nothing of what is typed at once, by whichever way, however slow the server is', async () => {
    const { page } = desk
    await page.route('**/api/v1/**', async (route) => {
      await new Promise((done) => setTimeout(done, 1_000))
      await route.continue()
    })
    const item = page.getByRole('menuitem', { name: 'HTTP', exact: true })
    const ways = [
      async () => {
        await desk.button('New').click()
        await item.click()
      },
      async () => {
        await desk.button('New').press('Enter')
        await item.press('Enter')
      },
      () => page.keyboard.press('Alt+n'),
      () => desk.button('Add a tab').click(),
      async () => {
        await page.keyboard.press('Control+k')
        await page.getByRole('option', { name: /^New HTTP/ }).click()
      },
    ]
    for (const [index, begin] of ways.entries()) {
      await begin()
      await page.keyboard.type(`http://here/${index}?fast={a`, { delay: 2 })
      expect(await desk.box('URL').inputValue()).toBe(`http://here/${index}?fast={a`)
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('makes an HTTP request of any method', async () => {
    await desk.newHttp()
    const method = desk.page.getByRole('combobox', { name: 'Method', exact: true })
    expect(await method.inputValue()).toBe('GET')
    await method.fill('a b')
    expect(await method.getAttribute('aria-invalid')).toBe('true')
    await method.fill('PURGE')
    expect(await method.getAttribute('aria-invalid')).toBeNull()
    await method.fill('p')
    await desk.page.getByRole('option', { name: 'POST', exact: true }).click()
    expect(await method.inputValue()).toBe('POST')
  })

  it('keeps URL, path and query in step', async () => {
    await desk.box('URL').fill(`${origin()}/demo/http/{what}?a=1`)
    await part('Params')
    await field('Path parameters', 'Value').fill('anything')
    await field('Query parameters', 'Value').fill('x y')
    expect(await desk.box('URL').inputValue()).toBe(`${origin()}/demo/http/{what}?a=x%20y`)
  })

  it('offers names of headers and what they usually say', async () => {
    await part('Headers')
    await field('Headers', 'Name').click()
    await desk.page.keyboard.type('prefe')
    await desk.page.getByRole('option', { name: 'Prefer', exact: true }).click()
    await field('Headers', 'Value').click()
    await desk.page.getByRole('option', { name: 'return=minimal', exact: true }).click()
    expect(await field('Headers', 'Name').inputValue()).toBe('Prefer')
    expect(await field('Headers', 'Value').inputValue()).toBe('return=minimal')
  })

  it('shows what is sent by itself, and takes it away', async () => {
    const own = desk.page.getByRole('region', { name: 'Sent by itself' })
    await own.getByText('Accept-Encoding').waitFor()
    const agent = own.getByRole('switch', { name: 'Send User-Agent' })
    await agent.setChecked(false)
    expect(await agent.isChecked()).toBe(false)
  })

  it('writes bodies of every kind', async () => {
    await part('Body')
    const format = request().getByRole('combobox', { name: 'Format', exact: true })
    await format.selectOption('GraphQL')
    await desk.box('Query').click()
    await desk.page.keyboard.insertText('query One { a } query Two { b }')
    await request().getByRole('combobox', { name: 'Operation' }).selectOption('Two')
    await format.selectOption('Form, multipart')
    await field('Form parts', 'Name').fill('photo')
    await desk.page
      .getByRole('grid', { name: 'Form parts' })
      .getByRole('combobox', { name: 'Type' })
      .first()
      .selectOption('file')
    const file = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }
    await request().locator('input[type=file]').setInputFiles(file)
    await request().getByText('photo.png, 4 B').waitFor()
    await format.selectOption('JSON')
    await desk.box('Body').click()
    await desk.page.keyboard.insertText('{"a":1}')
    await request().getByText('Valid JSON · 7 B').waitFor()
    await format.selectOption('Form, multipart')
    await request().getByText('photo.png, 4 B').waitFor()
    await format.selectOption('JSON')
    await expect.poll(() => desk.box('Body').innerText()).toBe('{"a":1}')
  })

  it('takes credentials and scripts, which are completed', async () => {
    await part('Auth')
    await request().getByRole('combobox', { name: 'Kind' }).selectOption('Digest')
    await desk.box('Username').fill('me')
    await request().getByRole('combobox', { name: 'Kind' }).selectOption('None')
    await part('Scripts')
    await desk.page.getByRole('radio', { name: 'After response' }).click()
    await desk.box('Script, after response').click()
    await desk.page.keyboard.type('pm.response.to.have.sta')
    await desk.page.getByRole('option', { name: /^status/ }).click()
    await expect.poll(() => desk.box('Script, after response').innerText()).toContain('to.have.status()')
  })

  it('is saved, and stands in the tree with its method', async () => {
    await desk.button('Save').click()
    const dialog = desk.page.getByRole('dialog', { name: 'Save endpoint' })
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Make a thing')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    const line = desk.page.getByRole('tree', { name: 'Project' }).getByRole('treeitem', { name: 'Make a thing' })
    await line.waitFor()
    expect(await line.getAttribute('aria-description')).toBe('HTTP POST')
    await desk.page.getByRole('tab', { name: 'POST Make a thing', exact: true }).waitFor()
    await expect.poll(() => desk.button('Save').isDisabled()).toBe(true)
  })

  it('comes back as it was after a reload, changed or not', async () => {
    await desk.page.getByRole('combobox', { name: 'Method', exact: true }).fill('PUT')
    await desk.page.getByRole('tab', { name: 'PUT Make a thing, unsaved changes' }).waitFor()
    await desk.page.reload()
    await desk.page.getByRole('tab', { name: 'PUT Make a thing, unsaved changes' }).waitFor()
    await part('Body')
    await expect.poll(() => desk.box('Body').innerText()).toBe('{"a":1}')
    await part('Headers')
    expect(await desk.page.getByRole('switch', { name: 'Send User-Agent' }).isChecked()).toBe(false)
    await desk.button('Save').click()
    await desk.page.getByRole('tab', { name: 'PUT Make a thing', exact: true }).waitFor()
  })
})

describe('sending', () => {
  const response = () => desk.page.getByRole('region', { name: 'Response' })
  const progress = () => desk.page.getByRole('status', { name: 'Sending' })

  it('brings the answer, by Ctrl+Enter', async () => {
    await desk.newHttp(`${origin()}/demo/http/status/{code}`)
    await part('Params')
    await field('Path parameters', 'Value').fill('418')
    await desk.page.keyboard.press('Control+Enter')
    await response().getByText('418').first().waitFor()
    await progress().filter({ hasText: 'Done' }).waitFor()
  })

  it('is given up by Cancel', async () => {
    await desk.box('URL').fill(`${origin()}/demo/http/delay/60`)
    await desk.button('Send').click()
    await desk.button('Cancel').click()
    await progress().filter({ hasText: 'Cancelled' }).waitFor()
    await desk.button('Send').waitFor()
  })

  it('is refused with the mistake at its place, before anything goes out', async () => {
    await desk.box('URL').fill(`${origin()}/demo/http/status/{{nope}}`)
    await desk.button('Send').click()
    await desk.page.getByRole('alert').filter({ hasText: 'Unknown variable {{nope}}' }).waitFor()
    await progress().filter({ hasText: 'Cancelled' }).waitFor()
  })
})

describe('a command of curl that is pasted into the URL', () => {
  it('is the request', async () => {
    await desk.newHttp()
    const command = `curl -X PATCH '${origin()}/demo/http/anything?b=2' -H 'x-mine: 1' --data-raw '{"c":3}'`
    await desk.page.evaluate((text) => navigator.clipboard.writeText(text), command)
    await desk.box('URL').click()
    await desk.page.keyboard.press('Control+v')
    await expect.poll(() => desk.box('URL').inputValue()).toBe(`${origin()}/demo/http/anything?b=2`)
    expect(await desk.page.getByRole('combobox', { name: 'Method', exact: true }).inputValue()).toBe('PATCH')
    await part('Headers')
    await expect.poll(() => field('Headers', 'Name').inputValue()).toBe('x-mine')
  })
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
