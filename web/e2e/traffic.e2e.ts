import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let desk: Desk

scene((made) => ({ program, desk } = made))

const proposals = () => desk.page.getByRole('list', { name: 'Proposals' }).getByRole('listitem')

async function send(path: string): Promise<void> {
  await desk.box('URL').fill(`http://127.0.0.1:${program.port}${path}`)
  await desk.button('Send').click()
  await desk.page
    .getByRole('region', { name: 'Response' })
    .getByText(path.split('/').at(-1) ?? '')
    .first()
    .waitFor()
}

describe('from traffic', () => {
  it('is chosen in History', async () => {
    await desk.newHttp()
    await send('/demo/http/anything/things/4711')
    await send('/demo/http/anything/things/4712')
    await desk.page.getByRole('link', { name: 'History' }).click()
    await desk.button('Describe').first().click()
    await desk.button('All in the list').click()
    await desk.button('Describe 2 sessions').click()
  })

  it('is reviewed as a difference, with what speaks for it', async () => {
    await proposals().first().waitFor()
    expect(await proposals().count()).toBe(1)
    await desk.page.getByRole('heading', { name: 'GET /demo/http/anything/things/{thingId}' }).waitFor()
    await desk.page.getByRole('list', { name: 'Evidence' }).getByText('2 different values, integers').waitFor()
    await desk.page
      .getByRole('grid', { name: /^Difference of GET/ })
      .getByText('operationId')
      .waitFor()
  })

  it('may be called otherwise before it is accepted', async () => {
    const operation = desk.page.getByRole('textbox', { name: /^Name of the operation get/ })
    await operation.fill('read a thing')
    await operation.press('Enter')
    await desk.page.getByText('A name is of letters').waitFor()
    await operation.fill('readByThingId')
    await operation.press('Enter')
    await desk.page.getByRole('textbox', { name: 'Name of the parameter thingId' }).fill('number')
    await desk.page.getByRole('heading', { name: 'GET /demo/http/anything/things/{thingId}' }).click()
    await desk.page.getByRole('heading', { name: 'GET /demo/http/anything/things/{number}' }).waitFor()
    await desk.page
      .getByRole('grid', { name: /^Difference of GET/ })
      .getByText('operationId: readByThingId')
      .waitFor()
  })

  it('is accepted by one change, and taken back by one', async () => {
    await desk.button('Accept 1').click()
    await proposals().first().getByText('described', { exact: true }).waitFor()
    const described = desk.page.getByRole('tree', { name: 'Project' }).getByText('ByThingId')
    await described.waitFor()
    await desk.button('Undo').click()
    await proposals().first().getByText('new', { exact: true }).waitFor()
    await desk.button('Back to History').click()
    await desk.page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
    await described.waitFor({ state: 'detached' })
  })

  it('says at each message which of the described ones it is', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.openEndpoint('Clock')
    await desk.connect()
    await desk.rows('text', 'received').locator('[data-fits=true]').first().waitFor()
    await desk.disconnect()
  })
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
