import { element } from '../tree'
import { address } from './address'
import { body, type Made } from './body'
import type { Http } from './data'
import { parameters, proofs, ServerChoice } from './form'
import { events } from './events'
import { Timeline, type Entry } from './timeline'

const LARGEST = 5_000_000

/** How long something took. */
function took(from: number): string {
  const time = performance.now() - from
  return time < 10 ? `${time.toFixed(2)} ms` : time < 1000 ? `${time.toFixed(1)} ms` : `${(time / 1000).toFixed(1)} s`
}

function size(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${(bytes / 1000).toFixed(1)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`
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

function textual(type: string): boolean {
  return type === '' || /^text\/|[/+](json|xml|yaml|javascript|x-www-form-urlencoded|graphql|x-ndjson)\b/.test(type)
}

async function read(response: Response, timeline: Timeline): Promise<{ text: string; bytes: number }> {
  const type = response.headers.get('content-type') ?? ''
  if (!response.body) return { text: '', bytes: 0 }
  const streamed = type.startsWith('text/event-stream')
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  const cut = events((event) => timeline.add({ way: 'received', kind: event.name, words: event.data }))
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length
    const piece = decoder.decode(next.value, { stream: true })
    if (streamed) cut(piece)
    else if (bytes <= LARGEST && textual(type)) text += piece
  }
  if (streamed) return { text: '', bytes }
  if (!textual(type)) return { text: `${size(bytes)} of ${type}`, bytes }
  return { text: bytes > LARGEST ? `${text}\n… cut at ${size(LARGEST)}` : text, bytes }
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
    const made: Made = sent?.made() ?? { type: undefined, content: undefined }
    const url = new URL(address(server.address(), data.path, given, query), location.href)
    const head = new Headers(headers)
    for (const { parameter, text } of given)
      if (parameter.in === 'header' && text !== '') head.set(parameter.name, text)
    if (made.type) head.set('Content-Type', made.type)
    const stop = (running = new AbortController())
    const began = performance.now()
    const lines = [...head].map(([name, value]) => `${name}: ${/^authorization$/i.test(name) ? '••••' : value}`)
    const content = typeof made.content === 'string' ? `\n\n${made.content}` : ''
    timeline.add({
      way: 'sent',
      kind: data.method,
      words: url.href,
      detail: `${data.method} ${url.href}\n${lines.join('\n')}${content}`,
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
      const { text, bytes } = await read(response, timeline)
      state.textContent = `${status}, ${took(began)}, ${size(bytes)}`
      const entry: Entry = { way: 'received', kind: String(response.status), words: text.slice(0, 300) || status }
      timeline.add({ ...entry, detail: text || `${status}\n${heads(response)}` }, true)
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
