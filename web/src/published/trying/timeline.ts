import { colour } from '../code'
import { element } from '../tree'
import { fileBox } from './fileBox'

/** One thing that crossed the wire, or that is to be told. */
export interface Entry {
  way: 'sent' | 'received' | 'note'
  kind: string
  words: string
  /** Shown when the entry is chosen. */
  detail?: string
  /** Bytes that can be saved, and shown where they are a picture. */
  file?: File
}

const MOST = 500
const LONGEST = 200_000
const ARROWS = { sent: '↑', received: '↓', note: '·' }

function time(at: Date): string {
  const two = (each: number) => String(each).padStart(2, '0')
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** What happened, as it happens: a list whose chosen entry is shown below it. */
export class Timeline {
  readonly box: HTMLElement
  readonly #list: HTMLElement
  readonly #detail: HTMLElement
  readonly #count: HTMLElement
  readonly #waiting: HTMLElement[] = []
  #sent = 0
  #received = 0
  #left = 0

  constructor() {
    this.#count = element('span', { class: 'quiet', role: 'status' })
    this.#list = element('ol', { class: 'rows', 'aria-label': 'Timeline', tabindex: '0' })
    this.#detail = element('div', { class: 'detail' })
    const clear = element('button', { type: 'button', class: 'plain' }, 'Clear')
    clear.addEventListener('click', () => this.clear())
    this.box = element(
      'div',
      { class: 'timeline' },
      element('div', { class: 'line' }, element('strong', {}, 'Timeline'), this.#count, clear),
      this.#list,
      this.#detail,
    )
    this.box.hidden = true
  }

  clear(): void {
    this.#waiting.length = 0
    this.#list.replaceChildren()
    this.#detail.replaceChildren()
    this.#sent = this.#received = this.#left = 0
    this.box.hidden = true
  }

  /** Adds an entry; one that is to be seen is chosen by itself. */
  add(entry: Entry, chosen = false): void {
    if (entry.way === 'sent') this.#sent++
    if (entry.way === 'received') this.#received++
    const row = element(
      'button',
      { type: 'button', class: `row ${entry.way}` },
      element('span', { class: 'arrow', 'aria-hidden': 'true' }, ARROWS[entry.way]),
      element('span', { class: 'at' }, time(new Date())),
      element('span', { class: 'badge' }, entry.kind),
      element('span', { class: 'words' }, entry.words.slice(0, 300)),
    )
    row.addEventListener('click', () => this.#show(entry, row))
    // at most one drawing a frame, however fast they come
    if (this.#waiting.push(row) === 1) requestAnimationFrame(() => this.#draw())
    if (chosen) this.#show(entry, row)
  }

  #draw(): void {
    const end = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < 24
    this.#list.append(...this.#waiting.splice(0).map((row) => element('li', {}, row)))
    while (this.#list.childElementCount > MOST) {
      this.#list.firstElementChild?.remove()
      this.#left++
    }
    this.box.hidden = false
    const lost = this.#left > 0 ? `, the oldest ${this.#left} not shown` : ''
    this.#count.textContent = `↑ ${this.#sent} ↓ ${this.#received}${lost}`
    if (end) this.#list.scrollTop = this.#list.scrollHeight
  }

  #show(entry: Entry, row: HTMLElement): void {
    for (const each of this.#list.querySelectorAll('[aria-current]')) each.removeAttribute('aria-current')
    row.setAttribute('aria-current', 'true')
    const text = pretty(entry.detail ?? entry.words)
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n… ${text.length - LONGEST} more characters` : text
    const code = element('code', {}, shown)
    colour(code)
    const saved = entry.file ? fileBox(entry.file) : []
    this.#detail.replaceChildren(element('pre', { tabindex: '0', 'aria-label': 'Details' }, code), ...saved)
  }
}

/** JSON laid out, where it is JSON. */
export function pretty(text: string): string {
  const at = text.search(/[[{]/)
  const head = text.slice(0, Math.max(at, 0))
  if (at < 0 || (head !== '' && !head.endsWith('\n\n')) || text.length > LONGEST) return text
  try {
    return head + JSON.stringify(JSON.parse(text.slice(at)), null, 2)
  } catch {
    return text
  }
}
