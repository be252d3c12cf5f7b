import { bytes as amount } from '../../format/numbers'
import { element } from '../tree'
import type { Sendable } from './data'
import { area, choice, labelled } from './form'
import { hex } from './hex'
import { bytesOf, mistakeOf, writings, type Writing } from './message'

/** A message ready to be sent, and what it is to be read as. */
export interface Written {
  kind: 'TEXT' | 'BINARY'
  content: string | Blob | Uint8Array<ArrayBuffer>
  words: string
}

/** Where a message is written: one of those that are described, or another one; as a text, as bytes, or a file. */
export class Composer {
  readonly box = element('div', { class: 'trying' })
  readonly #send = element('button', { type: 'button', class: 'send' }, 'Send')
  readonly #state = element('span', { class: 'quiet state', role: 'status' })
  readonly #writing = choice(writings, 'Text')
  readonly #text = area('', 6)
  readonly #file = element('input', { type: 'file', 'aria-label': 'File' })

  /** @param put sends what was written */
  constructor(messages: readonly Sendable[], put: (message: Written) => void) {
    this.#text.setAttribute('aria-label', 'Message')
    const names = messages.map((each) => each.name)
    const kind = choice(names, names[0] ?? '')
    const take = () => {
      const { text = '', binary = false } = messages[kind.selectedIndex] ?? {}
      this.#text.value = text
      this.#writing.value = binary ? 'Binary · Hex' : 'Text'
      this.#show()
    }
    kind.addEventListener('change', take)
    this.#writing.addEventListener('change', () => this.#show())
    const send = () => {
      const written = this.#written()
      this.#state.textContent = typeof written === 'string' ? written : ''
      if (typeof written !== 'string') put(written)
    }
    this.#send.addEventListener('click', send)
    this.#text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !this.#send.disabled) send()
    })
    if (names.length > 0) this.box.append(labelled('Message', kind))
    this.box.append(labelled('Format', this.#writing), this.#text, this.#file)
    this.box.append(element('div', { class: 'line' }, this.#state, this.#send))
    take()
    this.ready(false)
  }

  /** Whether there is a connection to send by. */
  ready(now: boolean): void {
    this.#send.disabled = !now
  }

  #kind(): Writing {
    return writings.find((each) => each === this.#writing.value) ?? 'Text'
  }

  #show(): void {
    const file = this.#kind() === 'Binary · File'
    this.#text.hidden = file
    this.#file.hidden = !file
    this.#text.placeholder = { Text: '', 'Binary · Hex': '01 02 ff', 'Binary · Base64': 'AQL/', 'Binary · File': '' }[
      this.#kind()
    ]
    this.#state.textContent = ''
  }

  /** The message, or why there is none. */
  #written(): Written | string {
    const writing = this.#kind()
    if (writing === 'Binary · File') {
      const file = this.#file.files?.[0]
      return file
        ? { kind: 'BINARY', content: file, words: `${file.name}, ${amount(file.size)}` }
        : 'Choose a file first'
    }
    const { value } = this.#text
    const mistake = mistakeOf(writing, value)
    if (mistake !== undefined) return mistake
    const bytes = bytesOf(writing, value)
    return bytes
      ? { kind: 'BINARY', content: bytes, words: hex(bytes) }
      : { kind: 'TEXT', content: value, words: value }
  }
}
