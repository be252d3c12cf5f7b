import type { Browser } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Desk } from './browser'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let browser: Browser
let desk: Desk

scene((made) => ({ program, browser, desk } = made))

const dialog = () => desk.page.getByRole('dialog', { name: /^Code of / })
const language = () => dialog().getByRole('combobox', { name: 'Language' })

async function code(of: string): Promise<void> {
  await desk.page
    .getByRole('tree', { name: 'Project' })
    .getByRole('treeitem', { name: new RegExp(`${of}$`) })
    .click()
  await desk.page.getByRole('heading', { name: of }).waitFor()
  await desk.button('More actions').click()
  await desk.page.getByRole('menuitem', { name: 'Code', exact: true }).click()
  await dialog().waitFor()
}

describe('code', () => {
  it('is written in the language that is chosen, with secrets only when they are wanted, and copied', async () => {
    await code('Basic sign-in')
    await language().selectOption('cURL')
    await dialog().getByText('curl', { exact: false }).first().waitFor()
    await dialog().getByText('••••••', { exact: false }).first().waitFor()
    await language().selectOption('Python requests')
    await dialog().getByText('import requests').waitFor()
    await dialog().getByRole('checkbox', { name: 'With secrets' }).check()
    await dialog().getByText('Basic YWRhOmxvdmVsYWNl', { exact: false }).waitFor()
    await dialog().getByRole('button', { name: 'Copy', exact: true }).click()
    await dialog().getByRole('button', { name: 'Copied', exact: true }).waitFor()
    expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toContain('requests.request(')
    await desk.page.keyboard.press('Escape')
  })

  it('is there for WebSocket too', async () => {
    await code('Echo')
    await language().selectOption('JavaScript fetch')
    await dialog().getByText('new WebSocket', { exact: false }).waitFor()
    await desk.page.keyboard.press('Escape')
    expectSilence(desk)
    expect(program).toBeDefined()
    expect(browser).toBeDefined()
  })
})
