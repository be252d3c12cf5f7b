import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { tcpPeer } from './peers'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let desk: Desk

scene((made) => ({ program, desk } = made))

const alert = (words: string | RegExp) => desk.page.getByRole('alert').filter({ hasText: words })

/** Cuts the page off from some addresses until the function that comes back is called. */
async function without(addresses: RegExp): Promise<() => Promise<void>> {
  await desk.page.route(addresses, (route) => route.abort())
  return () => desk.page.unroute(addresses)
}

describe('a screen that cannot be had', () => {
  it('says so and is there at the next try, when its code did not come', async () => {
    const back = await without(/assets\/HistoryScreen/)
    await desk.page.getByRole('link', { name: 'History' }).click()
    await alert('History cannot be read').waitFor()
    await back()
    await desk.button('Try again').click()
    await desk.page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
  })

  it.each([
    ['settings', /api\/v1\/settings/, 'Settings cannot be read', 'Theme'],
    ['variables', /\/variables$/, 'The variables cannot be read', 'Built in'],
  ])('says so and is there at the next try, when the data of %s did not come', async (page, data, said, there) => {
    const back = await without(data)
    await desk.page.evaluate((to) => (location.hash = `#/${to}`), page)
    await desk.page.reload()
    await alert(said).waitFor()
    await alert('The Parley server does not answer').waitFor()
    await back()
    await desk.button('Try again').click()
    await desk.page.getByText(there, { exact: true }).first().waitFor()
  })

  it('says so and is there at the next try, when an endpoint did not come', async () => {
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    const back = await without(/\/endpoints\//)
    await desk.openEndpoint('Chat')
    await alert('This endpoint cannot be read').waitFor()
    await back()
    await desk.button('Try again').click()
    await desk.page.getByRole('heading', { name: 'Chat', exact: true }).waitFor()
  })

  it('is there again by itself in all other places', async () => {
    await desk.openEndpoint('Clock')
    await desk.box('URL').waitFor()
    expect(await desk.page.getByRole('alert').count()).toBe(0)
  })
})

describe('a connect that came to nothing', () => {
  it('opens what the server answered, without a click', async () => {
    await desk.newWebSocket(`ws://127.0.0.1:${program.port}/demo/faults?status=401&body=no%20token`)
    await desk.button('Connect').click()
    await desk.details.getByText(/HTTP\/1\.1 401/).waitFor()
    await desk.details.getByText('no token').waitFor()
    await desk.details.getByText('What to try, most likely first').waitFor()
    expect(await alert('401').count()).toBe(1)
  })

  it('opens the stages, when there is no answer', async () => {
    const { port, end } = await tcpPeer(() => undefined)
    await end()
    await desk.box('URL').fill(`ws://127.0.0.1:${port}/`)
    await desk.button('Connect').click()
    await desk.details.getByRole('alert').filter({ hasText: 'Connection refused' }).waitFor()
    await desk.details.getByRole('list', { name: 'Stages' }).waitFor()
  })

  it('leaves nothing of an older failure over a newer refusal', async () => {
    await desk.page.keyboard.press('Escape')
    await alert('Connection refused').waitFor()
    await desk.box('URL').fill('ws://{{nowhere}}/')
    await desk.button('Connect').click()
    await alert('Unknown variable {{nowhere}}').waitFor()
    await alert('Connection refused').waitFor({ state: 'detached' })
    await desk.button('Put away').click()
    await alert('Unknown variable').waitFor({ state: 'detached' })
    expect(await alert('Connection refused').count()).toBe(0)
  })

  it('said nothing in the console but what was kept away or refused on purpose', () => {
    expectSilence(desk, /ERR_FAILED|status of 4\d\d/)
  })
})
