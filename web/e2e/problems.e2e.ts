import { describe, expect, it } from 'vitest'
import { wrongOf } from './axe'
import type { Desk } from './browser'
import { expectSilence, scene } from './scene'

let desk: Desk

scene((made) => ({ desk } = made))

const rules = `extends: [spectral:oas]
rules:
  lower-tags:
    given: $.paths[*][*].tags[*]
    severity: warn
    message: Tag {{value}} is not in lower case
    then: {function: casing, functionOptions: {type: kebab}}
`
const openApi = (type: string) => `openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      parameters:
        - {name: limit, in: query, schema: {type: ${type}}}
      responses: {'200': {description: All}}
`

async function go(page: string, title: string): Promise<void> {
  await desk.page.evaluate((to) => (location.hash = `#/${to}`), page)
  await desk.page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

describe('the lint rules of a project', () => {
  it('are its own once they are written', async () => {
    await go('rules', 'Lint rules')
    await desk.page.getByText('parley:recommended, until the project has its own').waitFor()
    await desk.box('Lint rules').click()
    await desk.page.keyboard.press('Control+a')
    await desk.page.keyboard.insertText(rules)
    await desk.page.getByRole('region', { name: 'Rules' }).getByText('lower-tags', { exact: true }).waitFor()
    expect(await wrongOf(desk)).toEqual([])
    await desk.page.keyboard.press('Control+s')
    await desk.page.getByText('the project’s own', { exact: true }).waitFor()
  })

  it('say what is wrong, in a list that leads to the place', async () => {
    await desk.button('Problems').click()
    await desk.page.getByRole('heading', { name: 'Problems', level: 1 }).waitFor()
    await desk.page.getByRole('searchbox', { name: 'Search problems' }).fill('lower-tags')
    const place = desk.page.getByRole('region', { name: 'GET /demo/api/orders', exact: true })
    await place.getByText('Tag Orders is not in lower case').waitFor()
    expect(await wrongOf(desk)).toEqual([])
    await place.getByRole('button').first().click()
    await desk.page.getByRole('heading', { name: 'List orders', exact: true }).waitFor()
    await desk.page.getByRole('region', { name: 'Problems' }).getByText('Tag Orders is not in lower case').waitFor()
    await desk.box('Source').locator('.cm-lintRange').first().waitFor()
  })
})

describe('two versions', () => {
  it('are compared by what they mean and as text, and what breaks comes first', async () => {
    await go('differences', 'Differences')
    for (const [side, type] of [
      ['Older', 'string'],
      ['Newer', 'integer'],
    ] as const) {
      await desk.page.getByRole('combobox', { name: `${side}: what` }).selectOption('Text or file')
      await desk.box(`${side}: text`).fill(openApi(type))
    }
    const meaning = desk.page.getByRole('region', { name: 'Meaning' })
    await meaning.getByRole('radio', { name: 'Breaking 1' }).waitFor({ state: 'attached' })
    await meaning.getByRole('listitem').first().getByText('breaking', { exact: true }).waitFor({ state: 'attached' })
    await meaning.getByRole('listitem').first().getByRole('button').click()
    await desk.page.getByRole('grid', { name: 'Differences of the texts' }).getByText('integer').first().waitFor()
    expect(await wrongOf(desk)).toEqual([])
    await desk.button('Swap the sides').click()
    await meaning
      .getByText(/integer/)
      .first()
      .waitFor()
  })
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
