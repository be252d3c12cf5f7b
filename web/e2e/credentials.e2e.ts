import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { TLSSocket, type PeerCertificate } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from './browser'
import { file, Peer, pem } from './peers'
import type { Program } from './program'
import { expectSilence, scene } from './scene'

let program: Program
let desk: Desk
let guarded: Server
let peer: Peer

scene((made) => ({ program, desk } = made))

beforeAll(async () => {
  const own = { cert: pem('localhost.pem'), key: pem('localhost.key'), ca: pem('ca.pem') }
  guarded = createServer({ ...own, requestCert: true, rejectUnauthorized: false }, (request, response) => {
    const shown: Partial<PeerCertificate> =
      request.socket instanceof TLSSocket ? request.socket.getPeerCertificate() : {}
    response.end(`this is ${String(shown.subject?.CN ?? 'nobody')}`)
  })
  await new Promise<void>((resolve) => guarded.listen(0, '127.0.0.1', resolve))
  peer = await Peer.guarded((socket) => socket.send('you are known'))
})
afterAll(async () => {
  guarded.close()
  await peer.end()
})

const dialog = () => desk.page.getByRole('dialog')
const host = () => `127.0.0.1:${(guarded.address() as AddressInfo).port}`

async function sent(text: string): Promise<void> {
  await desk.button('Send').click()
  await desk.page.getByRole('region', { name: 'Response' }).getByText(text).first().waitFor()
}

/** Chooses from the menu of the folder Orders in the tree. */
async function ofFolder(item: string): Promise<void> {
  await desk.page.getByRole('treeitem', { name: /^Orders/ }).click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: item, exact: true }).click()
}

describe('a request that is begun in a folder', () => {
  it('has the credentials of the folder before it is saved', async () => {
    await ofFolder('Auth')
    await dialog().getByRole('combobox', { name: 'Kind' }).selectOption('Bearer')
    await dialog().getByRole('textbox', { name: 'Token' }).fill('{{folderToken}}')
    await dialog().getByRole('button', { name: 'Keep' }).click()
    await ofFolder('HTTP in this folder')
    await desk.box('URL').fill('/demo/http/bearer/sesame')
    await desk.tab('Auth').click()
    await desk.page.getByText('Bearer, from the folder Orders').waitFor()
    await desk.page.getByRole('alert').filter({ hasText: 'folderToken' }).waitFor()
  })

  it('knows the variables of the folder, secrets among them', async () => {
    await ofFolder('Variables')
    const row = dialog().getByRole('grid', { name: 'Variables of Orders' }).getByRole('row')
    await row.nth(1).getByRole('textbox', { name: 'Name' }).fill('folderToken')
    await row.nth(1).getByRole('textbox', { name: 'Value' }).fill('sesame')
    await row.nth(1).getByRole('switch', { name: 'Secret' }).setChecked(true)
    await dialog().getByRole('button', { name: 'Keep' }).click()
    await dialog().waitFor({ state: 'detached' })
    await desk.page.getByRole('alert').filter({ hasText: 'folderToken' }).waitFor({ state: 'detached' })
  })

  it('and a URL from its path on goes to the base URL', async () => {
    await desk.button('Variables').click()
    const row = desk.page.getByRole('grid', { name: 'Project variables' }).getByRole('row')
    await row.last().waitFor()
    const last = (await row.count()) - 1
    await row.nth(last).getByRole('textbox', { name: 'Name' }).fill('baseUrl')
    await row.nth(last).getByRole('textbox', { name: 'Value' }).fill(`http://127.0.0.1:${program.port}/`)
    await row.nth(last + 1).waitFor()
    await desk.button('Save').click()
    await expect.poll(() => desk.button('Save').isDisabled()).toBe(true)
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await desk.tab('Headers').click()
    await desk.page.getByRole('region', { name: 'Sent by itself' }).getByText('Authorization').waitFor()
    await sent('authenticated')
    await desk.newWebSocket('/demo/echo')
    await desk.connect()
    await desk.disconnect()
  })
})

describe('a client certificate for a host', () => {
  it('is shown by HTTP requests', async () => {
    await desk.newHttp(`https://${host()}/`)
    await desk.tab('Options').click()
    await desk.page.getByRole('switch', { name: 'Verify TLS', exact: true }).setChecked(false)
    await sent('this is nobody')
    await desk.button('Switch project').click()
    await desk.page.getByRole('menuitem', { name: 'Client certificates' }).click()
    await desk.button('Add a certificate').first().click()
    await dialog().getByRole('textbox', { name: 'Host' }).fill('nowhere at all')
    await dialog().getByRole('textbox', { name: 'Certificate' }).fill(pem('client.pem'))
    await dialog().getByRole('button', { name: 'Keep' }).click()
    await dialog().getByText('is no host').waitFor()
    await dialog().getByRole('textbox', { name: 'Host' }).fill('127.0.0.1')
    await dialog().getByRole('textbox', { name: 'Private key' }).fill(pem('client.key'))
    await dialog().getByRole('button', { name: 'Keep' }).click()
    await desk.page
      .getByRole('table', { name: 'Client certificates' })
      .getByRole('cell', { name: '127.0.0.1', exact: true })
      .waitFor()
    await desk.button('Replace 127.0.0.1').click()
    await dialog().getByRole('textbox', { name: 'Certificate' }).fill(pem('client.pem'))
    await dialog().getByRole('textbox', { name: 'Private key' }).fill(pem('expired.key'))
    await dialog().getByRole('button', { name: 'Keep' }).click()
    await dialog().getByText('The private key is not the one of the certificate').waitFor()
    await dialog().getByRole('textbox', { name: 'Private key' }).fill(pem('client.key'))
    await dialog().getByRole('button', { name: 'Keep' }).click()
    await dialog().waitFor({ state: 'detached' })
    await desk.page.getByRole('link', { name: 'APIs' }).click()
    await sent('this is client')
  })

  it('is shown by WebSocket handshakes', async () => {
    await desk.newWebSocket(peer.url)
    await desk.tab('Options').click()
    await desk.page.getByRole('switch', { name: 'Verify TLS', exact: true }).setChecked(false)
    await desk.connect()
    await desk.rows('text').filter({ hasText: 'you are known' }).waitFor()
    await desk.disconnect()
  })

  it('comes out of a PKCS#12 file, also for one request alone', async () => {
    await desk.newHttp(`https://localhost:${(guarded.address() as AddressInfo).port}/`)
    await desk.tab('Options').click()
    await desk.page.getByRole('switch', { name: 'Verify TLS', exact: true }).setChecked(false)
    await desk.page
      .locator('input[type=file][aria-label="PKCS#12 file"]')
      .setInputFiles({ name: 'client.p12', mimeType: 'application/x-pkcs12', buffer: file('client.p12') })
    await desk.box('Password of the file').fill('wrong')
    await desk.button('Take over').click()
    await desk.page.getByText('The password does not open the file').waitFor()
    await desk.box('Password of the file').fill('sesame')
    await desk.button('Take over').click()
    await expect.poll(() => desk.box('Its private key').inputValue()).toMatch(/^-----BEGIN PRIVATE KEY/)
    await sent('this is client')
    expectSilence(desk, /status of 4\d\d/)
  })
})
