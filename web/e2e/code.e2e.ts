import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { expectSilence, scene } from './scene'

let desk: Desk

scene((made) => ({ desk } = made))

const dialog = () => desk.page.getByRole('dialog', { name: /^Code of / })
const language = () => dialog().getByRole('combobox', { name: 'Language' })

const holds = (text: string) =>
  dialog().getByRole('textbox', { name: 'Code', exact: true }).filter({ hasText: text }).waitFor()

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
    await holds('curl ')
    await holds('••••••')
    await language().selectOption('Python requests')
    await holds('import requests')
    await dialog().getByRole('checkbox', { name: 'With secrets' }).check()
    await holds('Basic YWRhOmxvdmVsYWNl')
    await dialog().getByRole('button', { name: 'Copy', exact: true }).click()
    await dialog().getByRole('button', { name: 'Copied', exact: true }).waitFor()
    expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toContain('requests.request(')
    await desk.page.keyboard.press('Escape')
  })

  it('is there for WebSocket too', async () => {
    await code('Echo')
    await language().selectOption('JavaScript fetch')
    await holds('new WebSocket')
    await desk.page.keyboard.press('Escape')
    expectSilence(desk)
  })
})
