import { describe, expect, it } from 'vitest'
import { wrongOf } from './axe'
import type { Desk } from './browser'
import { expectSilence, scene } from './scene'

let desk: Desk

scene((made) => ({ desk } = made))

const editor = () => desk.page.getByRole('textbox', { name: 'Source', exact: true })
const problems = () => desk.page.getByRole('region', { name: 'Problems' })
const versions = () => desk.page.getByRole('list', { name: 'Versions' }).getByRole('listitem')

async function source(endpoint: string): Promise<void> {
  await design(endpoint)
  await desk.tab('Source').click()
  await editor().waitFor()
}

async function design(endpoint: string): Promise<void> {
  await desk.page.getByRole('tree', { name: 'Project' }).getByRole('treeitem', { name: endpoint, exact: true }).click()
  await desk.page.getByRole('heading', { name: endpoint, exact: true }).waitFor()
  await desk.tab('Design').click()
  await desk.page.getByRole('combobox', { name: 'Part' }).waitFor()
}

describe('the source of an endpoint', () => {
  it('is its part of the document, right by the official schema', async () => {
    await source('List orders')
    await editor().getByText('responses').first().waitFor()
    await problems().getByText('Right by OpenAPI 3.1').waitFor()
    expect(await desk.page.getByRole('combobox', { name: 'Part' }).locator('option').first().innerText()).toMatch(
      /^GET .*\/orders$/,
    )
  })

  it('offers what the standard knows, and names what is wrong at its line', async () => {
    await editor().click()
    await desk.page.keyboard.press('Control+Home')
    await desk.page.keyboard.type('\n')
    await desk.page.keyboard.press('ArrowUp')
    await desk.page.keyboard.type('deprec')
    await desk.page.getByRole('option', { name: /^deprecated/ }).click()
    await editor()
      .getByText(/^deprecated: /)
      .waitFor()
    await desk.page.keyboard.type('perhaps')
    await problems()
      .getByText(/deprecated/)
      .first()
      .waitFor()
    await problems().getByRole('button', { name: 'Line 1' }).waitFor()
  })

  it('is saved by itself, and only its lines change', async () => {
    await desk.page.keyboard.press('Control+Home')
    await desk.page.keyboard.press('Shift+ArrowDown')
    await desk.page.keyboard.type('# of all customers\ndeprecated: true\n')
    await problems().getByText('Right by OpenAPI 3.1').waitFor()
    await desk.page.keyboard.press('Control+s')
    await expect.poll(() => desk.button('Save').isDisabled()).toBe(true)
    await desk.page.reload()
    await source('List orders')
    await editor().getByText('# of all customers').waitFor()
  })

  it('has a history, from which each version comes back', async () => {
    await desk.tab('History').click()
    await expect.poll(() => versions().count()).toBe(2)
    await versions()
      .first()
      .getByText(/^Changed source of GET /)
      .waitFor()
    await desk.page.getByRole('grid', { name: 'Differences of the versions' }).getByText('# of all customers').waitFor()
    await versions().last().getByRole('button').click()
    await desk.button('Restore').click()
    await versions()
      .first()
      .getByText(/^Restored source of GET /)
      .waitFor()
    await desk.tab('Source').click()
    await editor().getByText('responses').first().waitFor()
    expect(await editor().getByText('# of all customers').count()).toBe(0)
  })

  it('of a WebSocket is its channel, with the messages and servers that it refers to', async () => {
    await source('Clock')
    await problems()
      .getByText(/Right by AsyncAPI 3/)
      .waitFor()
    const parts = desk.page.getByRole('combobox', { name: 'Part' }).locator('option')
    expect(await parts.first().innerText()).toMatch(/^Channel /)
    expect(await parts.count()).toBeGreaterThan(1)
  })
})

it('completes the runtime expressions of a callback', async () => {
  await source('Place an order')
  await editor().click()
  await desk.page.keyboard.press('Control+Home')
  await desk.page.keyboard.insertText('callbacks:\n  made:\n    \n')
  await desk.page.keyboard.press('ArrowUp')
  await desk.page.keyboard.press('End')
  await desk.page.keyboard.type("'{$req")
  const option = desk.page.getByRole('option', { name: /\$request\.body#\/\w/ }).first()
  await option.click()
  await editor()
    .getByText(/^\s*'\{\$request\.body#\/\w+\}':/)
    .waitFor()
})

it('shows a list of completions that a keyboard scrolls', async () => {
  await source('Read an order')
  await problems().getByText('Right by OpenAPI 3.1').waitFor()
  await editor().click()
  await desk.page.keyboard.press('Control+Home')
  await desk.page.keyboard.type('\n')
  await desk.page.keyboard.press('ArrowUp')
  await desk.page.keyboard.press('Control+Space')
  const list = desk.page.getByRole('listbox', { name: 'Completions' })
  await list.waitFor()
  await expect.poll(() => list.evaluate((shown) => shown.scrollHeight > shown.clientHeight)).toBe(true)
  expect(await wrongOf(desk)).toEqual([])
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.press('End')
  await expect.poll(() => list.evaluate((shown) => shown.scrollTop > 0)).toBe(true)
  await desk.page.keyboard.press('Escape')
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
