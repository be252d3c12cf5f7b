import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { expectSilence, scene } from './scene'

let desk: Desk

scene((made) => ({ desk } = made))

/** Files of other programs, which the tests of the importers have as well. */
const material = fileURLToPath(
  new URL('../../description/src/test/resources/dev/parley/description/imports/', import.meta.url),
)
const dialog = () => desk.page.getByRole('dialog', { name: 'Import' })
const line = (name: string) =>
  desk.page.getByRole('tree', { name: 'Project' }).getByRole('treeitem', { name, exact: true })
const foot = () => desk.page.getByRole('status', { name: 'Project' })

async function choose(input: 'Files' | 'Folder', path: string): Promise<void> {
  await desk.button('New').click()
  await desk.page.getByRole('menuitem', { name: 'Import', exact: true }).click()
  await dialog().getByLabel(input, { exact: true }).setInputFiles(path)
}

describe('an import', () => {
  it('of a Postman collection is previewed, comes in as a folder that the tree goes to, and can be undone', async () => {
    await choose('Files', join(material, 'newman/response-bodies.json'))
    await dialog().getByText('Postman collection').waitFor()
    const items = dialog().getByRole('list', { name: 'Comes in' })
    expect(await items.getByRole('listitem').count()).toBeGreaterThan(1)
    await dialog().getByRole('button', { name: 'Import', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    await line('A collection with').and(desk.page.locator(':focus')).waitFor()
    await foot().getByRole('button', { name: 'Undo' }).click()
    await line('A collection with').waitFor({ state: 'detached' })
  })

  it('names what cannot be carried over, and why', async () => {
    await choose('Files', join(material, 'hoppscotch/hawk-auth-success-coll.json'))
    await dialog().getByRole('region', { name: 'Does not come in' }).getByText(/Hawk/i).first().waitFor()
    await dialog().getByRole('button', { name: 'Back' }).click()
    await desk.page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  it('of a description names its problems, comes in by its tags, and goes out again', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'parley-museum-')), 'museum.yaml')
    writeFileSync(
      file,
      "openapi: 3.0.3\ninfo: {title: Museum, version: '1'}\npaths:\n  /rooms:\n    get:\n      tags: [Halls]\n" +
        "      summary: All the rooms\n      colour: red\n      responses: {'200': {description: d}}\n",
    )
    await choose('Files', file)
    await dialog().getByText('OpenAPI 3.0.3').waitFor()
    await dialog().getByRole('region', { name: 'Problems' }).getByText('colour').waitFor()
    await dialog().getByRole('button', { name: 'Import', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    await line('Halls').and(desk.page.locator(':focus')).waitFor()
    await desk.button('Switch project').click()
    await desk.page.getByRole('menuitem', { name: 'Export', exact: true }).click()
    const exporting = desk.page.getByRole('dialog', { name: 'Export' })
    const download = desk.page.waitForEvent('download')
    await exporting.getByRole('link', { name: 'Export' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.openapi\.yaml$/)
    await exporting.waitFor({ state: 'detached' })
    await foot().getByRole('button', { name: 'Undo' }).click()
    await line('Halls').waitFor({ state: 'detached' })
  })

  it('asks for each thing that differs, shows both, and takes what is chosen', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'parley-museum-')), 'museum.yaml')
    const text = (one: string, two: string) =>
      "openapi: 3.1.1\ninfo: {title: Museum, version: '1'}\npaths:\n" +
      `  /halls:\n    get: {summary: ${one}, responses: {}}\n  /doors:\n    get: {summary: ${two}, responses: {}}\n`
    writeFileSync(file, text('Every hall', 'Every door'))
    await choose('Files', file)
    await dialog().getByRole('button', { name: 'Import', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    await line('Every hall').waitFor()
    writeFileSync(file, text('All halls', 'All doors'))
    await choose('Files', file)
    const differs = dialog().getByRole('region', { name: 'Differs' })
    await differs.getByRole('combobox', { name: 'Where they differ' }).selectOption({ label: 'Ask for each' })
    await differs.getByRole('button', { name: 'GET /doors', exact: true }).click()
    await differs.getByText('summary: All doors').waitFor()
    await differs.getByRole('checkbox', { name: 'Take GET /halls', exact: true }).check()
    await dialog().getByRole('button', { name: 'Import', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    await line('All halls').waitFor()
    await line('Every door').waitFor()
    await foot().getByRole('button', { name: 'Undo' }).click()
    await line('Every hall').waitFor()
  })

  it('of a folder of Bruno brings in its requests and environments', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'parley-bruno-')), 'shop')
    for (const inside of ['Orders', 'environments', 'node_modules/x'])
      mkdirSync(join(folder, inside), { recursive: true })
    writeFileSync(join(folder, 'bruno.json'), '{"version": "1", "name": "Bruno shop", "type": "collection"}')
    writeFileSync(
      join(folder, 'Orders/All.bru'),
      'meta {\n  name: All orders of Bruno\n  type: http\n  seq: 1\n}\n\nget {\n  url: {{base}}/orders\n}\n',
    )
    writeFileSync(join(folder, 'environments/Tea.bru'), 'vars {\n  base: https://tea.example\n}\n')
    writeFileSync(join(folder, 'node_modules/x/package.json'), '{}')
    await choose('Folder', folder)
    await dialog().getByText('Environments: Tea').waitFor()
    await dialog().getByRole('button', { name: 'Import', exact: true }).click()
    await line('All orders of Bruno').waitFor()
    await expect
      .poll(() => desk.page.getByRole('combobox', { name: 'Environment' }).locator('option').allInnerTexts())
      .toContain('Tea')
    rmSync(join(folder, '..'), { recursive: true })
  })

  it('into an empty project says that the tree is coming until it is there', async () => {
    await desk.button('Switch project').click()
    await desk.page.getByRole('menuitem', { name: 'Make a project' }).click()
    await desk.page.getByRole('textbox', { name: 'Name' }).fill('Halls')
    await desk.page.keyboard.press('Enter')
    await desk.page.getByText('No endpoints yet').waitFor()
    await choose('Files', join(material, 'newman/response-bodies.json'))
    const answers: (() => Promise<void>)[] = []
    await desk.page.route('**/tree', (route) => void answers.push(() => route.continue()))
    await dialog().getByRole('button', { name: 'Import', exact: true }).click()
    await desk.page.getByRole('status', { name: 'The tree is coming' }).waitFor()
    expect(await desk.page.getByText('No endpoints yet').count()).toBe(0)
    await Promise.all(answers.map((answer) => answer()))
    await desk.page.unroute('**/tree')
    await line('A collection with').waitFor()
  })

  it('of what is no collection is refused in its own words', async () => {
    await choose('Files', join(material, 'newman/LICENSE'))
    await dialog()
      .getByRole('alert')
      .filter({ hasText: 'LICENSE: The file has no format that can be imported' })
      .waitFor()
    await desk.page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
