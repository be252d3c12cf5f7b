import { element } from '../tree'
import { address } from './address'
import { Composer } from './composer'
import type { Socket } from './data'
import { parameters, proofs, ServerChoice } from './form'
import { hex } from './hex'
import { Timeline } from './timeline'

/** What the codes of a close mean (RFC 6455 §7.4.1). */
const CODES: Record<number, string> = {
  1000: 'normal',
  1001: 'going away',
  1002: 'protocol error',
  1003: 'unsupported data',
  1005: 'no code',
  1006: 'lost, or never opened',
  1007: 'invalid data',
  1008: 'policy',
  1009: 'too big',
  1011: 'internal error',
}

/** Where it leads: with the scheme of WebSocket. */
export function target(url: string, page: string): URL {
  const there = new URL(url, page)
  there.protocol = there.protocol === 'https:' || there.protocol === 'wss:' ? 'wss:' : 'ws:'
  there.hash = ''
  return there
}

/** A form that opens the WebSocket of a page and sends messages, by the browser itself. */
export function socket(data: Socket): HTMLElement {
  const server = new ServerChoice(data.servers, 'ws')
  const rows = parameters(data.parameters.filter((each) => each.in !== 'header'))
  const who = proofs(data.auth, false)
  const lines = data.parameters.filter((each) => each.in === 'header').map((each) => each.name)
  const timeline = new Timeline()
  const state = element('span', { class: 'quiet state', role: 'status' }, 'Not connected')
  const connect = element('button', { type: 'submit', class: 'send' }, 'Connect')
  let open: WebSocket | undefined
  let opening = 0
  const composer = new Composer(data.messages, ({ kind, content, words }) => {
    if (open?.readyState !== WebSocket.OPEN) return
    open.send(content)
    timeline.add({ way: 'sent', kind, words })
  })

  const tell = (words: string, connected: boolean) => {
    state.textContent = words
    state.classList.toggle('open', connected)
    connect.textContent = open ? 'Disconnect' : 'Connect'
    composer.ready(connected)
  }

  const begin = () => {
    const mistaken = server.mistake() ?? rows.mistake()
    if (mistaken !== undefined) {
      tell(mistaken, false)
      return
    }
    const url = target(address(server.address(), data.path, rows.given(), who.proven().query), location.href)
    opening = performance.now()
    const link = (open = new WebSocket(url, data.protocols ?? []))
    link.binaryType = 'arraybuffer'
    timeline.add({ way: 'sent', kind: 'HANDSHAKE', words: url.href })
    tell('Connecting', false)
    let opened = false
    link.addEventListener('open', () => {
      opened = true
      const took = `${(performance.now() - opening).toFixed(1)} ms`
      const protocol = link.protocol === '' ? '' : `, ${link.protocol}`
      timeline.add({ way: 'received', kind: '101', words: `opened in ${took}${protocol}` })
      tell('Connected', true)
    })
    link.addEventListener('message', (event: MessageEvent<string | ArrayBuffer>) => {
      const binary = typeof event.data !== 'string'
      const words = typeof event.data === 'string' ? event.data : hex(new Uint8Array(event.data))
      timeline.add({ way: 'received', kind: binary ? 'BINARY' : 'TEXT', words })
    })
    link.addEventListener('close', (event) => {
      const name = CODES[event.code] ?? ''
      const why = event.reason === '' ? '' : `, “${event.reason}”`
      const words = opened
        ? `${event.code} ${name}${why}`
        : `Not opened: ${url.host} cannot be reached, or refused this page. A browser does not tell which.`
      timeline.add({ way: 'note', kind: opened ? 'CLOSE' : 'FAILED', words }, !opened)
      open = undefined
      tell(opened ? `Closed, ${event.code}` : 'Not connected', false)
    })
  }

  const form = element('form', { class: 'trying' }, server.box, ...who.fields, ...rows.fields)
  if (lines.length > 0) {
    const words = `A page cannot send header lines with a WebSocket (${lines.join(', ')}). Parley’s debugger can.`
    form.append(element('p', { class: 'quiet' }, words))
  }
  form.append(element('div', { class: 'line' }, state, connect))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    try {
      if (open) open.close(1000)
      else begin()
    } catch (error) {
      open = undefined
      tell('Not connected', false)
      timeline.add({ way: 'note', kind: 'FAILED', words: error instanceof Error ? error.message : String(error) }, true)
    }
  })
  return element('div', {}, form, composer.box, timeline.box)
}
