import { describe, expect, it } from 'vitest'
import { wrongOf } from './axe'
import type { Desk } from './browser'
import { expectSilence, scene } from './scene'

let desk: Desk

scene((made) => ({ desk } = made))

const tree = () => desk.page.getByRole('tree', { name: 'Schema', exact: true })
const piece = (name: RegExp) => tree().getByRole('treeitem', { name })
const shared = () => desk.page.getByRole('navigation', { name: 'Shared' })
const verdict = () => desk.page.getByRole('group', { name: 'Examples', exact: true }).getByRole('status')
const dialog = () => desk.page.getByRole('dialog')
const source = () => desk.page.getByRole('textbox', { name: 'Source', exact: true })

async function property(name: string, type?: string): Promise<void> {
  await desk.button('Property').click()
  await desk.box('Name').fill(name)
  await desk.page.keyboard.press('Enter')
  await piece(new RegExp(`^${name} `)).waitFor()
  if (type) await desk.page.getByRole('combobox', { name: 'Type', exact: true }).selectOption(type)
}

async function save(): Promise<void> {
  await expect.poll(() => desk.button('Save').isEnabled()).toBe(true)
  await desk.page.keyboard.press('Control+s')
  await expect.poll(() => desk.button('Save').isDisabled()).toBe(true)
}

describe('the page "Shared"', () => {
  it('makes a schema, of which an example is checked with each edit', async () => {
    await desk.page.evaluate(() => (location.hash = '#/components'))
    await desk.button('New shared').click()
    expect(await wrongOf(desk)).toEqual([])
    await desk.box('Name').fill('Customer')
    await desk.button('Create').click()
    await desk.page.getByRole('heading', { name: 'Customer', level: 1 }).waitFor()
    await desk.tab('Form').click()
    await property('email')
    await desk.page.getByRole('switch', { name: 'Required' }).click()
    await piece(/^email required string/).waitFor()
    await piece(/^Customer/).click()
    await property('age', 'integer')
    await desk.box('Minimum').fill('18')
    await verdict().filter({ hasText: 'It fits the schema' }).waitFor()
    await desk.button('Add example').click()
    await desk.box('Examples 1').fill('3')
    await verdict()
      .filter({ hasText: /\/age .*minimum value of 18/ })
      .waitFor()
    await desk.box('Examples 1').fill('30')
    await verdict().filter({ hasText: 'It fits the schema' }).waitFor()
    expect(await wrongOf(desk)).toEqual([])
    await save()
  })

  it('keeps what is not saved over a reload, until it is discarded', async () => {
    await desk.box('Maximum').fill('99')
    await expect.poll(() => desk.button('Save').isEnabled()).toBe(true)
    await desk.page.reload()
    await piece(/^age integer/).click()
    await expect.poll(() => desk.box('Maximum').inputValue()).toBe('99')
    await desk.button('Discard').click()
    await expect.poll(() => desk.box('Maximum').inputValue()).toBe('')
    expect(await desk.button('Save').isDisabled()).toBe(true)
  })

  it('makes a schema of samples, and shares it', async () => {
    await piece(/^Customer/).click()
    await property('address', 'object')
    await desk.button('Schema from JSON').click()
    await dialog().getByRole('textbox', { name: 'Samples' }).click()
    await desk.page.keyboard.insertText('{"street": "Rue 1", "zip": "75001"}\n{"street": "Rue 2", "floor": 3}')
    await dialog().getByRole('group', { name: 'Schema of the samples' }).getByText('"floor"').waitFor()
    expect(await wrongOf(desk)).toEqual([])
    await dialog().getByRole('button', { name: 'Use this schema' }).click()
    await piece(/^street required string/).waitFor()
    await desk.button('Make shared').click()
    await dialog().getByRole('button', { name: 'Make shared' }).click()
    await piece(/^address Address/).waitFor()
    await save()
    await shared().getByRole('link', { name: 'Address', exact: true }).click()
    await desk.page.getByRole('heading', { name: 'Address', level: 1 }).waitFor()
    await desk.tab('Used by').click()
    await desk.page
      .getByRole('list', { name: 'Uses' })
      .getByRole('link', { name: 'schemas / Customer', exact: true })
      .waitFor()
    expect(await wrongOf(desk)).toEqual([])
  })

  it('renames a thing with what refers to it, and shows its uses before it goes', async () => {
    await desk.button('Rename').click()
    await dialog().getByRole('textbox', { name: 'Name' }).fill('Home')
    await dialog().getByRole('button', { name: 'Rename' }).click()
    await desk.page.getByRole('heading', { name: 'Home', level: 1 }).waitFor()
    await desk.button('Delete').click()
    await dialog().getByText('It has 1 use').waitFor()
    await dialog().getByRole('link', { name: 'schemas / Customer', exact: true }).waitFor()
    await dialog().getByRole('button', { name: 'Keep it' }).click()
    await shared().getByRole('link', { name: 'Customer', exact: true }).first().click()
    await desk.tab('Source').click()
    await source().getByText('#/components/schemas/Home').waitFor()
  })
})

describe('a dialog of the tree', () => {
  it('stays open with what was typed when the window becomes too narrow for the tree', async () => {
    await desk.page.getByRole('treeitem', { name: /^Orders/ }).click({ button: 'right' })
    await desk.page.getByRole('menuitem', { name: 'Scripts', exact: true }).click()
    const script = dialog().getByRole('textbox').first()
    await script.click()
    await desk.page.keyboard.insertText('// not lost')
    await desk.page.setViewportSize({ width: 820, height: 900 })
    await desk.button('Project and sections').waitFor({ state: 'attached' })
    await dialog().getByText('// not lost').waitFor()
    await desk.page.setViewportSize({ width: 1440, height: 900 })
    await desk.page.getByRole('complementary', { name: 'Project tree' }).waitFor({ state: 'attached' })
    await dialog().getByText('// not lost').waitFor()
    await dialog().getByRole('button', { name: 'Cancel' }).click()
  })
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
