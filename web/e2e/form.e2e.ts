import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { expectSilence, scene, type Scene } from './scene'

let desk: Desk
let stage: Scene

scene((made) => {
  stage = made
  desk = made.desk
})

const form = (at = desk) => at.page.getByRole('form', { name: 'Form' })
const field = (name: string, at = desk) => form(at).getByLabel(name, { exact: true }).first()
const source = () => desk.page.getByRole('textbox', { name: 'Source', exact: true })

async function design(endpoint: string, at = desk): Promise<void> {
  await at.page.getByRole('tree', { name: 'Project' }).getByRole('treeitem', { name: endpoint, exact: true }).click()
  await at.page.getByRole('heading', { name: endpoint, exact: true }).waitFor()
  await at.tab('Design').click()
  await at.tab('Form').click()
  await form(at).waitFor()
}

async function save(at = desk): Promise<void> {
  await expect.poll(() => at.button('Save').isEnabled()).toBe(true)
  await at.page.keyboard.press('Control+s')
  await expect.poll(() => at.button('Save').isDisabled()).toBe(true)
}

describe('the form of an endpoint', () => {
  it('edits the draft that its source shows, line by line', async () => {
    await design('List orders')
    await field('Summary').fill('List all orders')
    await form().getByRole('button', { name: 'Add response' }).click()
    await desk.page.getByRole('menuitem', { name: 'New response' }).click()
    await form().getByRole('combobox', { name: 'Status', exact: true }).fill('404')
    await desk.page.keyboard.press('Enter')
    await form().getByRole('listitem', { name: '404' }).getByLabel('Description').fill('No such page')
    await desk.tab('Source').click()
    await source().getByText('summary: List all orders').waitFor()
    await source().getByText('description: No such page').waitFor()
  })

  it('takes steps back and does them again', async () => {
    await desk.tab('Form').click()
    await desk.button('Undo').click()
    await expect
      .poll(() => form().getByRole('listitem', { name: '404' }).getByLabel('Description').inputValue())
      .toBe('Not found')
    await desk.button('Redo').click()
    await expect
      .poll(() => form().getByRole('listitem', { name: '404' }).getByLabel('Description').inputValue())
      .toBe('No such page')
    await save()
  })

  it('shows what is wrong at its field', async () => {
    await form().getByRole('listitem', { name: 'page', exact: true }).getByRole('button').first().click()
    await form()
      .getByRole('listitem', { name: 'page', exact: true })
      .getByRole('textbox', { name: 'Example', exact: true })
      .fill('{"a":')
    await form()
      .getByText(/^This is no YAML yet; what was there before stays/)
      .waitFor()
    await form()
      .getByRole('listitem', { name: 'page', exact: true })
      .getByRole('textbox', { name: 'Example', exact: true })
      .fill('3')
    await save()
  })

  it('moves a message of a channel to the components, and back', async () => {
    await design('Clock')
    const tick = form().getByRole('region', { name: 'Messages' }).getByRole('listitem', { name: 'tick', exact: true })
    await tick.getByRole('button', { name: 'Actions of tick' }).click()
    await desk.page.getByRole('menuitem', { name: 'Make shared' }).click()
    await desk.box('Name').last().fill('Tick')
    await desk.button('Keep').click()
    await tick.getByText('shared: Tick').waitFor()
    await tick.getByRole('button').first().click()
    await tick.getByRole('button', { name: 'Write it here' }).click()
    await tick.getByLabel('Title', { exact: true }).first().waitFor()
    expect(await tick.getByText('shared: Tick').count()).toBe(0)
  })
})

describe('two windows', () => {
  it('keep what they say of different parts', async () => {
    const other = await desk.another(stage.program.address)
    await design('Echo')
    await design('Clock', other)
    await field('Summary').fill('Says what you say')
    await field('Summary', other).fill('Says what time it is')
    await save()
    await save(other)
    await design('Clock')
    await design('Echo', other)
    await expect.poll(() => field('Summary').inputValue()).toBe('Says what time it is')
    await expect.poll(() => field('Summary', other).inputValue()).toBe('Says what you say')
    expectSilence(other)
  })

  it('keep different fields of one part, and ask about the same', async () => {
    const other = await desk.another(stage.program.address)
    await design('Echo')
    await design('Echo', other)
    await field('Summary').fill('Sends back')
    await field('Description', other).fill('What came')
    await save()
    await save(other)
    await expect.poll(() => field('Summary', other).inputValue()).toBe('Sends back')

    await field('Summary').fill('Mine')
    await expect.poll(() => desk.button('Save').isEnabled()).toBe(true)
    await field('Summary', other).fill('Theirs')
    await field('Title', other).fill('Echo of theirs')
    await save(other)
    await desk.page.keyboard.press('Control+s')
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByText('`/summary`').first().waitFor()
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => field('Summary').inputValue()).toBe('Mine')
    await expect.poll(() => field('Title').inputValue()).toBe('Echo of theirs')
    expectSilence(other)
  })
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
