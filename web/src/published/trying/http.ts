import { bytes as amount, duration } from '../../format/numbers'
import { element } from '../tree'
import { address } from './address'
import { read } from './answer'
import { body, type Made } from './body'
import type { Http } from './data'
import { parameters, proofs, ServerChoice } from './form'
import { Timeline } from './timeline'

const MASK = '••••'

/** How long something took. */
function took(from: number): string {
  return duration(1e6 * (performance.now() - from))
}

/** Why a browser may have given no answer: it does not say so itself. */
async function reason(url: URL): Promise<string> {
  const page =
    location.origin === 'null' || location.protocol === 'file:' ? 'a page from disk' : `pages of ${location.origin}`
  if (location.protocol === 'https:' && url.protocol === 'http:') {
    return `A page of https: may not ask ${url.origin}, which is not encrypted.`
  }
  const there = await fetch(new URL('/', url), {
    mode: 'no-cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).then(
    () => true,
    () => false,
  )
  return there
    ? `${url.host} answers, but does not let ${page} read it: its answer to this request lacks Access-Control-Allow-Origin (CORS). Programs that are no browser are not bound by that.`
    : `${url.host} cannot be reached from this browser.`
}

function heads(response: Response): string {
  return [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
}

/** A form that sends the request of a page, by the browser itself. */
export function http(data: Http): HTMLElement {
  const server = new ServerChoice(data.servers, 'http')
  const rows = parameters(data.parameters)
  const who = proofs(data.auth, true)
  const sent = data.bodies && data.bodies.length > 0 ? body(data.bodies) : undefined
  const timeline = new Timeline()
  const state = element('span', { class: 'quiet state', role: 'status' })
  const button = element('button', { type: 'submit', class: 'send' }, 'Send')
  let running: AbortController | undefined

  const send = async () => {
    const mistaken = server.mistake() ?? rows.mistake()
    if (mistaken !== undefined) {
      state.textContent = mistaken
      return
    }
    const { headers, query } = who.proven()
    const given = rows.given()
    const made: Made = sent?.made() ?? { type: undefined, content: undefined, words: '' }
    const to = (more: [string, string][]) => new URL(address(server.address(), data.path, given, more), location.href)
    const url = to(query)
    const head = new Headers(headers)
    for (const { parameter, text } of given)
      if (parameter.in === 'header' && text !== '') head.set(parameter.name, text)
    if (made.type) head.set('Content-Type', made.type)
    const stop = (running = new AbortController())
    const began = performance.now()
    const secret = new Set(headers.map(([name]) => name.toLowerCase()))
    const lines = [...head].map(([name, value]) => `${name}: ${secret.has(name) ? MASK : value}`)
    const shown = to(query.map(([name]) => [name, MASK])).href.replaceAll(encodeURIComponent(MASK), MASK)
    const content = made.words === '' ? '' : `\n\n${made.words}`
    timeline.add({
      way: 'sent',
      kind: data.method,
      words: shown,
      detail: `${data.method} ${shown}\n${lines.join('\n')}${content}`,
    })
    button.textContent = 'Cancel'
    state.textContent = 'Waiting'
    try {
      const response = await fetch(url, {
        method: data.method,
        headers: head,
        body: made.content ?? null,
        signal: stop.signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      })
      const status = `${response.status} ${response.statusText}`.trim()
      state.textContent = `${status}, ${took(began)}`
      const { text, bytes, file } = await read(response, timeline)
      state.textContent = `${status}, ${took(began)}, ${amount(bytes)}`
      timeline.add(
        {
          way: 'received',
          kind: String(response.status),
          words: text.slice(0, 300) || status,
          detail: text || `${status}\n${heads(response)}`,
          ...(file ? { file } : {}),
        },
        true,
      )
      timeline.add({
        way: 'note',
        kind: 'HEADERS',
        words: heads(response).replace(/\n/g, ' · '),
        detail: heads(response),
      })
    } catch (error) {
      const cancelled = stop.signal.aborted
      const why = cancelled ? 'Cancelled' : error instanceof TypeError ? await reason(url) : String(error)
      state.textContent = cancelled ? 'Cancelled' : 'No answer'
      timeline.add({ way: 'note', kind: cancelled ? 'CANCEL' : 'FAILED', words: why }, !cancelled)
    } finally {
      running = undefined
      button.textContent = 'Send'
    }
  }

  const form = element(
    'form',
    { class: 'trying' },
    server.box,
    ...who.fields,
    ...rows.fields,
    ...(sent?.fields ?? []),
    element('div', { class: 'line' }, state, button),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (running) running.abort()
    else void send().catch((error: unknown) => (state.textContent = String(error)))
  })
  return element('div', {}, form, timeline.box)
}
