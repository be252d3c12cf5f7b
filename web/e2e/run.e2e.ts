import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { expectSilence, scene } from './scene'

let desk: Desk

scene((made) => ({ desk } = made))

const state = () => desk.page.getByRole('status', { name: 'Run' })
const results = () => desk.page.getByRole('listbox', { name: 'Results' })

async function ask(folder: string) {
  await desk.page.getByRole('treeitem', { name: new RegExp(`^${folder}`) }).click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: 'Run', exact: true }).click()
  return desk.page.getByRole('dialog', { name: `Run “${folder}”` })
}

describe('a folder', () => {
  it('is run request by request, with what scripts keep and their tests, and each exchange opens', async () => {
    const dialog = await ask('Orders')
    await dialog.getByRole('button', { name: 'Run', exact: true }).click()
    await state().filter({ hasText: 'Ended' }).waitFor()

    expect(await state().textContent()).toBe('Ended 6 requests, 2 tests')
    await results()
      .getByRole('option', { name: /Sign in/ })
      .click()
    await desk.page.getByRole('list', { name: 'Tests and console' }).getByText('Ada is signed in').waitFor()
    const response = desk.page.getByRole('region', { name: 'Response' })
    await response.getByRole('status', { name: 'Response status' }).filter({ hasText: '200' }).waitFor()
    await response.getByRole('tab', { name: 'Body', exact: true }).click()
    await response.getByText('Bearer').first().waitFor()
  })

  it('is still there behind a reload, and is one item of History', async () => {
    await desk.page.reload()
    await state().filter({ hasText: 'Ended 6 requests, 2 tests' }).waitFor()
    await desk.page.getByRole('button', { name: 'Back to History' }).click()
    const list = desk.page.getByRole('list', { name: 'Sessions' })
    await list.getByRole('link', { name: /^Run of “Orders”/ }).waitFor()
    expect(await list.getByRole('link').count()).toBe(1)
    await desk.page.getByRole('searchbox', { name: 'Search sessions' }).fill('sign in')
    await list.getByRole('link', { name: /^Sign in/ }).click()
    await desk.page.getByRole('button', { name: 'Its run' }).click()
    await results().waitFor()
  })

  it('is run in another order, in part, and once for each row of data; its report is a file', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    const directory = await mkdtemp(join(tmpdir(), 'parley-rows-'))
    const rows = join(directory, 'rows.csv')
    await writeFile(rows, 'size,name\n1,Ada\n2,Grace\n')
    const dialog = await ask('Orders')
    const requests = dialog.getByRole('list', { name: 'Requests' })
    await dialog.getByRole('checkbox', { name: 'All requests' }).click()
    await requests.getByRole('checkbox', { name: 'List orders' }).click()
    await requests.getByRole('checkbox', { name: 'Sign in' }).click()
    await requests.getByRole('button', { name: 'Move Sign in down' }).click()
    await dialog.getByLabel('Choose a file').setInputFiles(rows)
    await dialog.getByRole('table', { name: 'Rows' }).getByText('Grace').waitFor()
    await dialog.getByRole('button', { name: 'Run', exact: true }).click()
    await state().filter({ hasText: 'Ended 4 requests' }).waitFor()
    expect(await results().getByRole('option').allTextContents()).toEqual([
      expect.stringMatching(/List orders #1/),
      expect.stringMatching(/Sign in #1/),
      expect.stringMatching(/List orders #2/),
      expect.stringMatching(/Sign in #2/),
    ])
    await desk.page.getByRole('radio', { name: 'Failed' }).click()
    await expect.poll(async () => results().getByRole('option').count()).toBe(0)

    await desk.page.getByRole('button', { name: 'Report' }).click()
    const [report] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('menuitem', { name: 'JUnit XML' }).click(),
    ])
    expect(await readFile(await report.path(), 'utf8')).toContain('<testsuite name="Orders / Sign in #2"')
    expectSilence(desk)
  })
})

describe('the scripts of a run', () => {
  it('find what those before them put into the global object, and those of another run do not', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.page.getByRole('treeitem', { name: /^Orders/ }).click({ button: 'right' })
    await desk.page.getByRole('menuitem', { name: 'Scripts', exact: true }).click()
    const scripts = desk.page.getByRole('dialog', { name: /^Scripts of/ })
    await scripts.getByRole('combobox', { name: 'Moment' }).selectOption('After response')
    await scripts.getByRole('textbox', { name: 'Script, after response' }).click()
    await desk.page.keyboard.insertText(
      'counter = (globalThis.counter ?? 0) + 1; console.log(`answer ${counter} of this run`)',
    )
    await scripts.getByRole('button', { name: 'Keep' }).click()
    await scripts.waitFor({ state: 'detached' })
    for (let run = 0; run < 2; run++) {
      await desk.page.getByRole('link', { name: 'APIs' }).click()
      const dialog = await ask('Orders')
      await dialog.getByRole('button', { name: 'Run', exact: true }).click()
      await state().filter({ hasText: 'Ended' }).waitFor()
      await results().getByRole('option').last().click()
      const told = desk.page.getByRole('list', { name: 'Tests and console' })
      await told.getByText('answer 6 of this run').waitFor()
    }
    expectSilence(desk)
  })
})
