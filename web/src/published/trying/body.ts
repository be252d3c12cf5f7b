import { element } from '../tree'
import type { Body, Field } from './data'
import { area, choice, labelled } from './form'

interface Part {
  field: Field
  control: HTMLInputElement | HTMLTextAreaElement
}

/** A body ready to be sent. */
export interface Made {
  type: string | undefined
  content: BodyInit | undefined
}

function part(field: Field): Part {
  const control = element('input', { type: field.file ? 'file' : 'text', autocomplete: 'off' })
  if (!field.file) control.value = field.value ?? ''
  return { field, control }
}

function form(type: string, parts: readonly Part[]): Made {
  if (type === 'application/x-www-form-urlencoded') {
    const pairs = parts
      .filter(({ field, control }) => control.value !== '' || field.required)
      .map(({ field, control }): [string, string] => [field.name, control.value])
    return { type: undefined, content: new URLSearchParams(pairs) }
  }
  const data = new FormData()
  for (const { field, control } of parts) {
    const file = control instanceof HTMLInputElement ? control.files?.[0] : undefined
    if (file) data.append(field.name, file)
    else if (!field.file && (control.value !== '' || field.required)) data.append(field.name, control.value)
  }
  return { type: undefined, content: data }
}

/** The body of a request: one of its media types, and what is sent as that. */
export function body(bodies: readonly Body[]): { fields: HTMLElement[]; made(): Made } {
  const place = element('div', { class: 'body' })
  const select = choice(
    bodies.map((each) => each.type),
    '',
  )
  let made: () => Made = () => ({ type: undefined, content: undefined })
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
      made = () => ({ type: chosen.type.includes('*') ? undefined : chosen.type, content: control.files?.[0] })
    } else {
      const text = chosen.text ?? ''
      const control = area(text, Math.min(14, Math.max(4, text.split('\n').length)))
      control.setAttribute('aria-label', 'Body')
      place.replaceChildren(control)
      const type = chosen.type.includes('*') ? 'application/json' : chosen.type
      made = () => ({ type: control.value === '' ? undefined : type, content: control.value || undefined })
    }
  }
  select.addEventListener('change', show)
  show()
  return { fields: [labelled('Body', select), place], made: () => made() }
}
