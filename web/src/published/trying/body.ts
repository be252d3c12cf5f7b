import { hexOf } from '../../format/bytes'
import { bytes } from '../../format/numbers'
import { element } from '../tree'
import { items } from './address'
import type { Body, Field } from './data'
import { area, choice, inLine, labelled } from './form'
import { multipart, type FormPart } from './multipart'

interface Part {
  field: Field
  control: HTMLInputElement
}

/** A body ready to be sent. */
export interface Made {
  type: string | undefined
  content: BodyInit | undefined
  /** What it is, to be read. */
  words: string
}

function part(field: Field): Part {
  const control = element('input', { type: field.file ? 'file' : 'text', autocomplete: 'off' })
  control.multiple = field.file === true && field.list === true
  if (field.list && !field.file) control.placeholder = 'a, b, …'
  if (!field.file) control.value = inLine(field.value ?? '')
  return { field, control }
}

/** What a field of a form gives: nothing where nothing was typed or chosen and nothing has to be. */
function given({ field, control }: Part): (string | File)[] {
  if (field.file) return [...(control.files ?? [])]
  if (control.value === '' && !field.required) return []
  return field.list ? items(control.value) : [control.value]
}

function form(type: string, parts: readonly Part[]): Made {
  const all = parts.flatMap((each) =>
    given(each).map((content): FormPart => {
      const { name, type: own } = each.field
      return own === undefined ? { name, content } : { name, content, type: own }
    }),
  )
  const words = all.map(({ name, content }) => `${name}: ${told(content)}`).join('\n')
  if (type === 'application/x-www-form-urlencoded') {
    const pairs = all.map(({ name, content }): [string, string] => [name, told(content)])
    return { type: undefined, content: new URLSearchParams(pairs), words }
  }
  return { ...multipart(all, `parley-${hexOf(crypto.getRandomValues(new Uint8Array(12))).replaceAll(' ', '')}`), words }
}

function told(content: string | File): string {
  return typeof content === 'string' ? content : `${content.name}, ${bytes(content.size)}`
}

/** The body of a request: one of its media types, and what is sent as that. */
export function body(bodies: readonly Body[]): { fields: HTMLElement[]; made(): Made } {
  const place = element('div', { class: 'body' })
  const select = choice(
    bodies.map((each) => each.type),
    '',
  )
  let made: () => Made = () => ({ type: undefined, content: undefined, words: '' })
  const show = () => {
    const chosen = bodies.find((each) => each.type === select.value)
    if (!chosen) return
    const plain = chosen.type.replace(/;.*/, '').trim()
    if (chosen.fields) {
      const parts = chosen.fields.map(part)
      place.replaceChildren(
        ...parts.map(({ field, control }) => labelled(field.name, control, field.required ? 'required' : '')),
      )
      made = () => form(plain, parts)
    } else if (chosen.file) {
      const control = element('input', { type: 'file' })
      place.replaceChildren(labelled('File', control))
      made = () => {
        const file = control.files?.[0]
        const type = chosen.type.includes('*') ? undefined : chosen.type
        return { type, content: file, words: file ? told(file) : '' }
      }
    } else {
      const text = chosen.text ?? ''
      const control = area(text, Math.min(14, Math.max(4, text.split('\n').length)))
      control.setAttribute('aria-label', 'Body')
      place.replaceChildren(control)
      const type = chosen.type.includes('*') ? 'application/json' : chosen.type
      made = () => {
        const { value } = control
        return { type: value === '' ? undefined : type, content: value || undefined, words: value }
      }
    }
  }
  select.addEventListener('change', show)
  show()
  return { fields: [labelled('Body', select), place], made: () => made() }
}
