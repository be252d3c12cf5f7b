import { beforeAll, describe, it } from 'vitest'
import type { Desk } from './browser'
import { tcpPeer } from './peers'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let desk: Desk

scene((made) => ({ program, desk } = made))
beforeAll(() => desk.newWebSocket(''))

const faults = (query: string) => `ws://127.0.0.1:${program.port}/demo/faults?${query}`

async function failing(url: string, state: string | RegExp, words: RegExp): Promise<void> {
  await desk.box('URL').fill(url)
  await desk.button('Connect').click()
  await desk.status.filter({ hasText: state }).waitFor()
  await desk.page.getByRole('alert').filter({ hasText: words }).first().waitFor()
}

describe('a failed connect says what failed, why, and what to try', () => {
  it('when nobody listens', async () => {
    const { port, end } = await tcpPeer(() => undefined)
    await end()
    await failing(`ws://127.0.0.1:${port}/`, /Failed/, /refused/i)
  })

  it('when the host is unknown', async () => {
    await failing('ws://no-such-host.invalid/', /Failed/, /host/i)
  })

  it('when the server refuses, with its headers and body', async () => {
    await failing(faults('status=401&body=no%20token'), 'Refused, 401', /401/)
    await desk.details.getByText(/HTTP\/1\.1 401/).waitFor()
    await desk.details.getByText('no token').waitFor()
    await desk.details.getByText('What to try, most likely first').waitFor()
  })

  it('when the answer’s Sec-WebSocket-Accept does not match', async () => {
    await failing(faults('accept=wrong'), /Failed/, /Sec-WebSocket-Accept/)
    await desk.details.getByText('does not match the key').first().waitFor()
  })

  it('when it is not HTTP at all', async () => {
    const peer = await tcpPeer((socket) => socket.write('220 mail.example.org ESMTP\r\n\r\n'))
    await failing(`ws://127.0.0.1:${peer.port}/`, /Failed/, /HTTP/)
    await peer.end()
  })

  it('when TLS meets a server that has none', async () => {
    await failing(`wss://127.0.0.1:${program.port}/demo/echo`, 'Failed, TLS', /TLS/)
  })

  it('when no answer comes in time, and in which stage', async () => {
    await desk.tab('Options').click()
    await desk.page.getByRole('spinbutton', { name: 'Handshake time-out' }).fill('400')
    await failing(faults('stall=before'), 'Failed, Upgrade', /No answer/)
  })

  it('by the server’s close, and by an end without one, told apart', async () => {
    await desk.box('URL').fill(faults('close=1011&reason=oops&after=1'))
    await desk.tab('Message').click()
    await desk.format('Text')
    await desk.write('go')
    await desk.button('Send').click()
    await desk.stateIs('Closed, 1011')
    await desk.page
      .getByText(/Closed by the server.*1011/)
      .first()
      .waitFor()
    await desk.box('URL').fill(faults('drop=fin&after=1'))
    await desk.button('Send').click()
    await desk.stateIs('Lost, 1006')
  })

  it('by rules that the server breaks, each with its section', async () => {
    await desk.box('URL').fill(faults('send=masked'))
    await desk.button('Connect').click()
    const rule = desk.rows('rule').filter({ hasText: /mask/i }).last()
    await rule.waitFor()
    await rule.click()
    await desk.details.getByText('RFC 6455 §5.1').first().waitFor()
    await desk.details.getByRole('tab', { name: 'Frames', exact: true }).click()
    await desk.details.getByText('masked, must be 0').waitFor()
  })

  it('by what was typed wrong, before anything is sent', async () => {
    const wrong = async (url: string, words: RegExp) => {
      await desk.box('URL').fill(url)
      await desk.button('Connect').click()
      await desk.page.getByRole('alert').filter({ hasText: words }).first().waitFor()
    }
    await wrong('ws://', /host/i)
    await wrong('http://127.0.0.1/', /ws|scheme/i)
    await wrong('ws://127.0.0.1:99999/', /port/i)
    await wrong('ws://{{nowhere}}/', /Unknown variable \{\{nowhere\}\}/)
  })

  it('said nothing in the console but what was refused on purpose', () => {
    expectSilence(desk)
  })
})
