import { element } from '../tree'
import { stored } from './keeping'
import { mistake, type Given } from './address'
import type { Parameter, Proof, Server } from './data'

let count = 0

/** A labelled control. */
export function labelled(name: string, control: HTMLElement, mark = ''): HTMLElement {
  control.id = `try-${++count}`
  const label = element('label', { for: control.id }, name)
  if (mark) label.append(element('span', { class: 'must', title: mark }, ' *'))
  return element('div', { class: 'field' }, label, control)
}

function input(value: string, more: Record<string, string> = {}): HTMLInputElement {
  const made = element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', ...more })
  made.value = value
  return made
}

/** A choice; the first one is nothing where none has to be made. */
export function choice(values: readonly string[], value: string, none = false): HTMLSelectElement {
  const all = none ? ['', ...values] : values
  const made = element('select', {}, ...all.map((each) => element('option', { value: each }, each || '–')))
  made.value = all.includes(value) ? value : (all[0] ?? '')
  return made
}

/** The server that is spoken to: one of the described ones, or another one. */
export class ServerChoice {
  readonly box = element('div', { class: 'server' })
  readonly #other: HTMLInputElement
  readonly #select: HTMLSelectElement | undefined
  readonly #variables = new Map<string, HTMLInputElement | HTMLSelectElement>()
  readonly #servers: readonly Server[]

  constructor(servers: readonly Server[], scheme: 'http' | 'ws') {
    this.#servers = servers
    this.#other = input(stored('server-other'), {
      placeholder:
        servers.length > 0 || location.protocol === 'file:'
          ? `${scheme}s://…`
          : location.origin.replace('http', scheme),
      inputmode: 'url',
    })
    this.#other.addEventListener('change', () => stored('server-other', this.#other.value))
    if (servers.length === 0) {
      this.box.append(labelled('Server', this.#other))
      return
    }
    const select = element('select', {})
    servers.forEach(({ url, about }, i) =>
      select.append(element('option', { value: String(i) }, about ? `${about} – ${url}` : url)),
    )
    select.append(element('option', { value: 'other' }, 'Another server'))
    const before = stored('server')
    if ([...select.options].some((each) => each.value === before)) select.value = before
    this.#select = select
    select.addEventListener('change', () => {
      stored('server', select.value)
      this.#more()
    })
    this.box.append(labelled('Server', select))
    this.#more()
  }

  #more(): void {
    this.box.querySelectorAll('.more').forEach((each) => each.remove())
    this.#variables.clear()
    const server = this.#servers[Number(this.#select?.value)]
    if (!server) {
      const field = labelled('Address', this.#other)
      field.classList.add('more')
      this.box.append(field)
      return
    }
    for (const [name, { value, choices }] of Object.entries(server.variables ?? {})) {
      const control = choices ? choice(choices, value) : input(value)
      this.#variables.set(name, control)
      const field = labelled(name, control)
      field.classList.add('more')
      this.box.append(field)
    }
  }

  /** The address of the server; relative ones begin where the page is. */
  address(): string {
    const server = this.#servers[Number(this.#select?.value)]
    const url = server ? server.url : this.#other.value.trim()
    return url.replace(/\{([^{}]+)\}/g, (whole, name: string) => this.#variables.get(name)?.value ?? whole)
  }

  mistake(): string | undefined {
    return mistake(this.address(), location.href)
  }
}

/** The parameters, each with its control. */
export function parameters(all: readonly Parameter[]): {
  fields: HTMLElement[]
  given(): Given[]
  mistake(): string | undefined
} {
  const controls = all.map((parameter) => {
    const { choices, shape, value = '', example, required } = parameter
    const listed = shape === 'list' || shape === 'object'
    const control =
      choices && !listed
        ? choice(choices, value, !required)
        : shape === 'flag'
          ? choice(['true', 'false'], value, !required)
          : listed && (value.includes('\n') || shape === 'object')
            ? area(value, 2, example)
            : input(inLine(value), listed && example === undefined ? { placeholder: 'a, b, …' } : hint(example))
    return { parameter, control }
  })
  return {
    fields: controls.map(({ parameter, control }) =>
      labelled(parameter.name, control, parameter.required ? 'required' : ''),
    ),
    given: () => controls.map(({ parameter, control }) => ({ parameter, text: control.value })),
    mistake: () => {
      const missing = controls.filter(({ parameter, control }) => parameter.in === 'path' && control.value === '')
      if (missing.length === 0) return undefined
      return `${missing.map(({ parameter }) => parameter.name).join(', ')}: a value is needed`
    },
  }
}

/** Items of several lines in one. */
export function inLine(value: string): string {
  return value.replace(/\n/g, ', ')
}

function hint(example: string | undefined): Record<string, string> {
  return example === undefined ? {} : { placeholder: `for example ${inLine(example)}` }
}

export function area(value: string, rows: number, example?: string): HTMLTextAreaElement {
  const made = element('textarea', { rows: String(rows), spellcheck: 'false', autocomplete: 'off', ...hint(example) })
  made.value = value
  return made
}

/** What proves who one is, ready to be sent. */
export interface Proven {
  headers: [string, string][]
  query: [string, string][]
}

/** The credentials; they are kept by the browser's tab and go nowhere but to the server. */
export function proofs(all: readonly Proof[], headers: boolean): { fields: HTMLElement[]; proven(): Proven } {
  const fields: HTMLElement[] = []
  const given: (() => Proven)[] = []
  const kept = (key: string, secret: boolean) => {
    const control = input(stored(key), secret ? { type: 'password', autocomplete: 'off' } : {})
    control.addEventListener('change', () => stored(key, control.value))
    return control
  }
  for (const { name, about, kind, key = '' } of all) {
    if (kind === 'other' || kind === 'cookie' || (!headers && kind !== 'query')) {
      fields.push(element('p', { class: 'quiet' }, `${about}: a page cannot send this.`))
      continue
    }
    const secret = kept(`auth-${name}`, true)
    if (kind === 'basic') {
      const user = kept(`user-${name}`, false)
      fields.push(labelled('User', user), labelled('Password', secret))
      given.push(() => {
        const bytes = new TextEncoder().encode(`${user.value}:${secret.value}`)
        const value = `Basic ${btoa(String.fromCharCode(...bytes))}`
        return { headers: user.value || secret.value ? [['Authorization', value]] : [], query: [] }
      })
      continue
    }
    const label = kind === 'bearer' ? 'Token' : key
    const field = labelled(label, secret)
    field.title = about
    fields.push(field)
    given.push(() => {
      if (secret.value === '') return { headers: [], query: [] }
      if (kind === 'query') return { headers: [], query: [[key, secret.value]] }
      return {
        headers: [kind === 'bearer' ? ['Authorization', `Bearer ${secret.value}`] : [key, secret.value]],
        query: [],
      }
    })
  }
  return {
    fields,
    proven: () => {
      const parts = given.map((each) => each())
      return { headers: parts.flatMap((each) => each.headers), query: parts.flatMap((each) => each.query) }
    },
  }
}
