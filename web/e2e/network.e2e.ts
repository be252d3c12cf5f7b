import { describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { httpProxy, Peer, pem, pour, socksProxy } from './peers'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let desk: Desk

scene((made) => ({ program, desk } = made))

const option = (name: string) =>
  desk.page.getByRole('spinbutton', { name, exact: true }).or(desk.page.getByRole('textbox', { name, exact: true }))
const switched = (name: string, on: boolean) => desk.page.getByRole('switch', { name, exact: true }).setChecked(on)

/** A new request to an address, with its options in front. */
async function optionsFor(url: string): Promise<void> {
  await desk.newWebSocket(url)
  await desk.tab('Options').click()
}

describe('automatic reconnect', () => {
  it('connects again after a loss, and gives up after its attempts', async () => {
    const peer = await Peer.start((socket) => socket.send(`connection ${peer.heads.length}`))
    await optionsFor(peer.url)
    await switched('Try again', true)
    await option('Attempts').fill('2')
    await option('First pause').fill('50')
    await desk.connect()
    await desk.rows('text').filter({ hasText: 'connection 1' }).waitFor()
    for (const socket of peer.sockets) socket.terminate()
    await desk.rows('text').filter({ hasText: 'connection 2' }).waitFor()
    await desk.stateIs('Connected')
    await peer.end()
    await desk.stateIs('Failed, TCP')
    await desk.details
      .getByRole('alert')
      .filter({ hasText: /refused/i })
      .waitFor()
  })

  it('says which attempt comes when, and is ended by Cancel', async () => {
    const peer = await Peer.start()
    await desk.box('URL').fill(peer.url)
    await option('First pause').fill('60000')
    await desk.connect()
    await peer.end()
    await desk.stateIs('Attempt 1 of 2')
    await desk.status.filter({ hasText: /in \d+ s/ }).waitFor()
    await desk.button('Cancel').click()
    await desk.button('Connect').waitFor()
  })
})

describe.each([
  { kind: 'an HTTP proxy', start: httpProxy },
  { kind: 'a SOCKS 5 proxy', start: socksProxy },
])('$kind', ({ start }) => {
  it('carries the connection, in a stage of its own', async () => {
    const tunnels: string[] = []
    const proxy = await start((to) => tunnels.push(to))
    await optionsFor(`ws://127.0.0.1:${program.port}/demo/echo`)
    await option('Proxy').fill(proxy.url)
    await desk.connect()
    expect(tunnels).toEqual([`127.0.0.1:${program.port}`])
    await desk.rows('stage').filter({ hasText: 'Proxy' }).waitFor()
    await desk.tab('Message').click()
    await desk.format('Text')
    await desk.write('through')
    await desk.button('Send').click()
    await desk.rows('text', 'received').filter({ hasText: 'through' }).waitFor()
    await desk.disconnect()
    await proxy.end()
  })
})

describe('a server that wants a certificate of its client', () => {
  it('refuses whom has none, and speaks with whom has one', async () => {
    const peer = await Peer.guarded((socket) => socket.send('you are known'))
    await optionsFor(peer.url)
    await switched('Verify TLS', false)
    await desk.button('Connect').click()
    await desk.stateIs('Failed')
    await desk.details
      .getByRole('alert')
      .filter({ hasText: /certificate|TLS/i })
      .waitFor()
    await option('Client certificate').fill(pem('client.pem'))
    await option('Its private key').fill(pem('client.key'))
    await option('Trusted authorities').fill(pem('ca.pem'))
    await switched('Verify TLS', true)
    await desk.connect()
    await desk.rows('text').filter({ hasText: 'you are known' }).waitFor()
    await desk.rows('handshake').last().click()
    await desk.details.getByText('chain of').waitFor()
    await desk.disconnect()
    await peer.end()
  })
})

describe('a timeline that is full', () => {
  it('says how many of the oldest entries are gone', async () => {
    await desk.page.getByRole('link', { name: 'Settings' }).click()
    await desk.box('Size that a timeline may take').fill('1')
    await desk.box('Size that a timeline may take').press('Enter')
    await desk.page.getByText('that is 1,000,000 bytes').waitFor()
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    const peer = await Peer.start((socket) => void pour(socket, 60_000, (index) => `${index} ${'x'.repeat(200)}`))
    await desk.newWebSocket(peer.url)
    await desk.connect()
    await desk.timeline.getByText('59999 xxx').first().waitFor()
    await desk.timeline.focus()
    await desk.page.keyboard.press('Home')
    await desk.timeline.getByText(/oldest [\d,]+ entries removed, limit 1\.0 MB/).waitFor()
    await desk.disconnect()
    await peer.end()
  })
})

it('said nothing in the console', () => {
  expectSilence(desk)
})
