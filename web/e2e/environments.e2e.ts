import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AuthorizationServer } from './authorization'
import type { Desk } from './browser'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let desk: Desk
let server: AuthorizationServer

scene((made) => ({ program, desk } = made))

beforeAll(async () => {
  server = await AuthorizationServer.start()
})
afterAll(() => server.close())

const grid = (name: string) => desk.page.getByRole('grid', { name, exact: true })

/** Fills the row behind the last one. */
async function addVariable(table: string, name: string, value: string): Promise<void> {
  await grid(table).waitFor()
  const rows = grid(table).getByRole('row')
  const last = (await rows.count()) - 1
  await rows.nth(last).getByRole('textbox', { name: 'Name' }).fill(name)
  await rows.nth(last).getByRole('textbox', { name: 'Value' }).fill(value)
}

async function makeEnvironment(name: string): Promise<void> {
  await desk.button('Make an environment').click()
  await desk.page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name)
  await desk.page.keyboard.press('Enter')
  await grid(`${name} variables`).waitFor()
}

async function choose(environment: string): Promise<void> {
  await desk.page.getByRole('combobox', { name: 'Environment', exact: true }).selectOption(environment)
}

async function saved(): Promise<void> {
  await desk.button('Save').click()
  await expect.poll(() => desk.button('Save').isDisabled()).toBe(true)
}

describe('environments', () => {
  it('have values of their own, shared and personal, of the same names', async () => {
    await desk.button('Variables').click()
    await addVariable('Project variables', 'place', 'the project')
    await saved()
    await makeEnvironment('Lab')
    await addVariable('Lab variables', 'place', 'the lab')
    await addVariable('My own variables', 'pin', '0815')
    await saved()
    await makeEnvironment('Live')
    await addVariable('Live variables', 'place', 'the live system')
    await saved()
    await grid('Live variables').getByRole('textbox', { name: 'Mine' }).fill('my live system')
    await saved()
  })

  it('take effect for the next message, also on an open WebSocket', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.newWebSocket(`ws://127.0.0.1:${program.port}/demo/echo`)
    await desk.format('Text')
    await desk.write('hello from {{place}}')
    await desk.connect()
    const heard = (text: string) => desk.rows('text', 'received').filter({ hasText: text }).waitFor()
    await desk.button('Send').click()
    await heard('hello from the project')
    await choose('Lab')
    await desk.button('Send').click()
    await heard('hello from the lab')
    await choose('Live')
    await desk.button('Send').click()
    await heard('hello from my live system')
    await desk.disconnect()
  })

  it('are told of on hover, completed behind {{, and missed where a name is unknown', async () => {
    await choose('Lab')
    const url = desk.box('URL')
    await url.fill(`ws://127.0.0.1:${program.port}/demo/echo?place={{place}}&odd={{plaice}}&pin={{`)
    await desk.page.getByRole('listbox', { name: 'Variables' }).waitFor()
    await url.pressSequentially('pi')
    await desk.page.getByRole('option', { selected: true }).filter({ hasText: /^pin/ }).waitFor()
    await desk.page.keyboard.press('Enter')
    await expect.poll(() => url.inputValue()).toMatch(/&pin=\{\{pin\}\}$/)
    const tip = desk.page.getByRole('tooltip')
    const hover = async (name: string) => {
      const chip = await desk.page.locator(`[data-name="${name}"]`).first().boundingBox()
      if (!chip) throw new Error(`{{${name}}} is not drawn`)
      await desk.page.mouse.move(chip.x + 4, chip.y + chip.height / 2)
    }
    await hover('place')
    await tip.filter({ hasText: 'the lab' }).filter({ hasText: 'from the environment Lab' }).waitFor()
    await hover('plaice')
    await tip.filter({ hasText: 'Unknown variable {{plaice}}. Did you mean {{place}}?' }).waitFor()
    expect(await desk.page.locator('[data-name="plaice"]').first().getAttribute('data-unknown')).toBe('true')
  })

  it('are deleted, and brought back', async () => {
    await desk.button('Variables').click()
    await desk.page.getByRole('link', { name: /^Lab/ }).click()
    await desk.button('More of Lab').click()
    await desk.page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
    await desk.page.getByRole('link', { name: /^Lab/ }).waitFor({ state: 'detached' })
    await desk.button('Undo').click()
    await desk.page.getByRole('link', { name: /^Lab/ }).waitFor()
    expectSilence(desk)
  })
})

describe('credentials', () => {
  it('are got by signing in with a browser, inherited from a folder, and sent', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.button('Switch project').click()
    await desk.page.getByRole('menuitem', { name: 'Auth', exact: true }).click()
    const dialog = desk.page.getByRole('dialog', { name: 'Auth of the project' })
    await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('OAuth 2')
    await dialog.getByRole('textbox', { name: 'Authorization endpoint' }).fill(`${server.url}/authorize`)
    await dialog.getByRole('textbox', { name: 'Token endpoint' }).fill(`${server.url}/token`)
    await dialog.getByRole('textbox', { name: 'Client id' }).fill('parley')
    const opened = desk.context.waitForEvent('page')
    await dialog.getByRole('button', { name: 'Get token' }).click()
    await (await opened).getByRole('link', { name: 'Sign in as Ada' }).click()
    await dialog.getByRole('status', { name: 'Token' }).filter({ hasText: 'good until' }).waitFor()
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await dialog.waitFor({ state: 'detached' })

    await desk.newHttp(`${server.url}/me`)
    await desk.page.getByRole('region', { name: 'Request' }).getByRole('tab', { name: 'Auth', exact: true }).click()
    await desk.page.getByRole('combobox', { name: 'Kind' }).selectOption('From the folder')
    await desk.page.getByText('OAuth 2, from the project').waitFor()
    await desk.button('Send').click()
    await desk.page.getByText('200 OK').first().waitFor()
    expect(server.grants).toEqual(['authorization_code'])
    expectSilence(desk)
  })
})

describe('scripts of the project', () => {
  it('run around each request, and what they set is known at once', async () => {
    await desk.button('Switch project').click()
    await desk.page.getByRole('menuitem', { name: 'Scripts', exact: true }).click()
    const dialog = desk.page.getByRole('dialog', { name: 'Scripts of the project' })
    await dialog.getByRole('combobox', { name: 'Moment' }).selectOption('After response')
    await dialog.getByRole('textbox', { name: 'Script, after response' }).click()
    await desk.page.keyboard.type('pm.execution.loc')
    await desk.page.getByRole('option', { name: 'location' }).click()
    await desk.page.keyboard.insertText(
      "; pm.collectionVariables.set('kept', 'by the project')\npm.test('of the project', () => pm.response.to.be.ok)",
    )
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await dialog.waitFor({ state: 'detached' })

    await desk.newHttp(`http://127.0.0.1:${program.port}/demo/http/anything`)
    await desk.button('Send').click()
    const response = desk.page.getByRole('region', { name: 'Response' })
    await response.getByRole('tab', { name: 'Tests' }).click()
    await response.getByText('of the project', { exact: true }).waitFor()
    await desk.box('URL').pressSequentially('?kept={{kept}}')
    await desk.page.locator('[data-name="kept"][data-unknown="false"]').first().waitFor()
    expectSilence(desk)
  })
})
