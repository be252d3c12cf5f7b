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
  await ok.getByRole('button').first().click()
  await ok.getByRole('button', { name: 'More fields' }).last().click()
  await desk.page.getByRole('menuitem', { name: 'Links', exact: true }).click()
  const links = ok.getByRole('region', { name: 'Links' })
  await links.getByRole('button', { name: 'Add link' }).click()
  await links.getByRole('combobox', { name: 'Name' }).fill('first')
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

it('said nothing in the console', () => {
  expectSilence(desk)
})
