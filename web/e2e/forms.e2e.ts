import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { wrongOf } from './axe'
import type { Desk } from './browser'
import { expectSilence, scene } from './scene'

let desk: Desk

scene((made) => ({ desk } = made))

const form = () => desk.page.getByRole('form', { name: 'Form' })
const region = (name: string) => form().getByRole('region', { name, exact: true })
const item = (name: string) => form().getByRole('listitem', { name, exact: true })
const syntax = (name: string) =>
  desk.page.getByRole('radiogroup', { name: 'Syntax', exact: true }).getByRole('radio', { name, exact: true })
const editor = (name: string) => desk.page.getByRole('textbox', { name, exact: true })

async function design(endpoint: string, tab = 'Form'): Promise<void> {
  await desk.page.getByRole('tree', { name: 'Project' }).getByRole('treeitem', { name: endpoint, exact: true }).click()
  await desk.page.getByRole('heading', { name: endpoint, exact: true }).waitFor()
  await desk.tab('Design').click()
  await desk.tab(tab).click()
  if (tab === 'Form') await form().waitFor()
}

async function save(): Promise<void> {
  await expect.poll(() => desk.button('Save').isEnabled()).toBe(true)
  await desk.page.keyboard.press('Control+s')
  await expect.poll(() => desk.button('Save').isDisabled()).toBe(true)
}

async function opened(one: Locator): Promise<void> {
  const head = one.getByRole('button').first()
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
}

describe('the forms of a part', () => {
  it('tell what comes from the whole path, and edit it there', async () => {
    await design('Read an order')
    const inherited = form().getByRole('list', { name: 'Inherited parameters' })
    await inherited.getByText(/^from the whole path · path · required/).waitFor()
    await inherited.getByRole('button', { name: 'Edit order of the whole path' }).click()
    const whole = region('Whole path')
    await whole.getByRole('listitem', { name: 'order', exact: true }).getByRole('button').first().click()
    await whole
      .getByRole('listitem', { name: 'order' })
      .getByLabel('Description', { exact: true })
      .first()
      .fill('Its number')
    await inherited.getByText(/Its number$/).waitFor()
    await save()
  })

  it('hold examples against their schema', async () => {
    await design('List orders')
    const page = item('page')
    await page.getByRole('button').first().click()
    await page.getByRole('textbox', { name: 'Example', exact: true }).fill('0')
    await page.getByText(/must have a minimum value of 1/).waitFor()
    await page.getByRole('button', { name: 'From the schema', exact: true }).click()
    await page.getByText('Fits the schema').waitFor()
    await save()
  })

  it('write an example as the schema asks for it that it refers to', async () => {
    await design('List orders')
    const status = item('status')
    await status.getByRole('button').first().click()
    await status.getByRole('combobox', { name: 'Example', exact: true }).selectOption('"paid"')
    await status.getByText('Fits the schema').waitFor()
    await desk.page.keyboard.press('Control+z')
  })

  it('hold a shared example against what uses it', async () => {
    await desk.page.evaluate(() => (location.hash = '#/components'))
    await desk.button('New shared').click()
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('examples')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Some')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await desk.page.getByRole('heading', { name: 'Some', level: 1 }).waitFor()
    await desk.page.evaluate(() => (location.hash = '#/apis'))
    await desk.page.reload()
    await design('List orders')
    const ok = region('Responses').getByRole('listitem', { name: '200', exact: true })
    await opened(ok)
    await ok.getByRole('button', { name: 'More fields' }).first().click()
    await desk.page.getByRole('menuitem', { name: 'Examples', exact: true }).click()
    await ok.getByRole('button', { name: 'Add example' }).click()
    await desk.page.getByRole('menuitem', { name: 'Some', exact: true }).click()
    await ok.getByRole('region', { name: 'Examples' }).getByRole('button', { name: 'Add', exact: true }).click()
    await save()
    await desk.page.evaluate(() => (location.hash = '#/components'))
    await desk.page.getByRole('link', { name: 'Some', exact: true }).click()
    await desk.page.getByRole('form', { name: 'Form' }).getByLabel('Value', { exact: true }).fill('items: 7')
    await desk.page
      .getByText(/\/items .*array expected/)
      .first()
      .waitFor()
    expect(await wrongOf(desk)).toEqual([])
    await desk.page.evaluate(() => (location.hash = '#/apis'))
  })

  it('make a single object shared', async () => {
    await design('Place an order')
    await region('Request body').getByRole('button', { name: 'Actions of request body' }).click()
    await desk.page.getByRole('menuitem', { name: 'Make shared' }).click()
    await desk.box('Name').last().fill('NewOrder')
    await desk.button('Keep').click()
    await region('Request body').getByText('shared: NewOrder').waitFor()
  })

  it('know the bindings of all protocols', async () => {
    await design('Clock')
    await region('Bindings').getByRole('button', { name: 'Bindings', exact: true }).click()
    await region('Bindings').getByRole('button', { name: 'More fields' }).last().click()
    await desk.page.getByRole('menuitem', { name: 'Kafka' }).click()
    await region('Bindings').getByRole('button', { name: 'Add kafka' }).click()
    await region('Kafka').getByLabel('Topic', { exact: true }).fill('clock')
    await desk.tab('Source').click()
    await editor('Source').getByText('topic: clock').waitFor()
  })
})

it('leads a link to an operation by its name, and completes and checks what it hands over', async () => {
  await design('List orders')
  const responses = region('Responses')
  const ok = responses.getByRole('listitem', { name: '200', exact: true })
  await opened(ok)
  await ok.getByRole('button', { name: 'More fields' }).last().click()
  await desk.page.getByRole('menuitem', { name: 'Links', exact: true }).click()
  const links = ok.getByRole('region', { name: 'Links' })
  await links.getByRole('button', { name: 'Add link' }).click()
  await links.getByRole('textbox', { name: 'Name' }).fill('first')
  await desk.page.keyboard.press('Enter')
  const link = links.getByRole('listitem', { name: 'first', exact: true })
  await link.getByLabel('Operation').fill('/orders/{order}')
  await desk.page.getByRole('option', { name: /^GET \/demo\/api\/orders\/\{order\}/ }).click()
  await link.getByRole('button', { name: 'Add parameter' }).click()
  await link.getByRole('combobox', { name: 'Name' }).fill('order')
  await desk.page.keyboard.press('Enter')
  const order = link.getByLabel('Value of order', { exact: true })
  await order.fill('$response.body#/id')
  await link.getByText(/describes nothing at `\/id`/).waitFor()
  await order.fill('$response.body#')
  await desk.page
    .getByRole('option', { name: /items\/0\/id/ })
    .first()
    .click()
  await link.getByText(/describes nothing/).waitFor({ state: 'detached' })
  expect(await wrongOf(desk)).toEqual([])
  await desk.tab('Source').click()
  await editor('Source')
    .getByText(/order: .?\$response\.body#/)
    .waitFor()
  await save()
})

it('edits a part in the other syntax', async () => {
  await design('Echo', 'Source')
  await syntax('JSON').click()
  await editor('Source as JSON').click()
  await desk.page.keyboard.press('Control+a')
  await desk.page.keyboard.insertText('{"address": "/demo/echo", "title": "Sends back"}')
  await syntax('YAML').click()
  await editor('Source').getByText('title: Sends back').waitFor()
})

it('moves a shared schema to the other document', async () => {
  await desk.page.goto(`${new URL(desk.page.url()).origin}/#/components`)
  await desk.page
    .getByRole('link', { name: /^Status/ })
    .first()
    .click()
  await desk.button('Move to project.asyncapi.yaml').click()
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
  await desk.button('Move to project.openapi.yaml').waitFor()
})

it('copies a server of a whole document to the other one, which has it then', async () => {
  const part = async (endpoint: string, label: string) => {
    await design(endpoint)
    await desk.page.getByRole('combobox', { name: 'Part' }).selectOption({ label })
  }
  const copy = async (server: string, to: string) => {
    await desk.button(`Actions of ${server}`).click()
    await desk.page.getByRole('menuitem', { name: `Copy to ${to}` }).click()
    await desk.page.getByRole('dialog').getByText('It stays here too').waitFor()
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click()
  }
  await desk.page.evaluate(() => (location.hash = '#/apis'))
  await part('List orders', 'Document project.openapi.yaml')
  await region('Servers').getByRole('button', { name: 'Add server' }).click()
  await region('Servers').getByLabel('URL').last().fill('https://Live.example.org')
  await save()
  await copy('https://Live.example.org', 'project.asyncapi.yaml')
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  await part('Clock', 'Server Live-example-org')
  await copy('Live-example-org', 'project.openapi.yaml')
  await desk.page.getByRole('dialog').getByText('There is `https://Live.example.org` already').waitFor()
  await desk.page.getByRole('menu').waitFor({ state: 'detached' })
  expect(await wrongOf(desk)).toEqual([])
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
})

it('moves a security scheme in the words of the other standard, and says why a link stays', async () => {
  const share = async (kind: string, name: string) => {
    await desk.button('New shared').click()
    const dialog = desk.page.getByRole('dialog', { name: 'New shared' })
    await dialog.getByRole('combobox', { name: 'Kind' }).selectOption(kind)
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await desk.page.getByRole('heading', { name, exact: true }).waitFor()
  }
  await desk.page.evaluate(() => (location.hash = '#/components'))
  await share('Security schemes', 'partner')
  await desk.button('Move to project.asyncapi.yaml').click()
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
  await desk.button('Move to project.openapi.yaml').waitFor()
  await share('Links', 'next')
  await desk.button('Stays in its document').click()
  await desk.page.getByText('AsyncAPI has no such thing').waitFor()
  expect(await desk.page.getByRole('button', { name: /^Move to/ }).count()).toBe(0)
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
