import type { Schema } from './Schemas'
import { explained, kindsOf } from './words'
import { inYaml } from './written'

/** What the standard says of a key, line by line. */
export function described(name: string, schemas: readonly Schema[]): string[] {
  const kinds = kindsOf(schemas)
  const values = [...new Set(schemas.flatMap((schema) => schema.enum ?? []))]
  const usual = schemas.find((schema) => schema.default !== undefined)?.default
  const specification = schemas.map(({ $comment }) => $comment).find((each) => each?.startsWith('https://'))
  return [
    explained(name, schemas),
    kinds.join(' or '),
    values.length > 0 && values.length <= 20 ? `One of ${values.map((value) => inYaml(value)).join(', ')}` : '',
    usual === undefined ? '' : `Usually ${inYaml(usual)}`,
    schemas.some(({ deprecated }) => deprecated) ? 'Deprecated' : '',
    specification ?? '',
  ].filter((line) => line !== '')
}

/** It as a tooltip shows it. */
export function drawn(name: string, lines: readonly string[]): HTMLElement {
  const dom = document.createElement('div')
  dom.className = 'cm-tooltip-text'
  const title = document.createElement('strong')
  title.textContent = name
  dom.append(title)
  for (const line of lines) {
    const each = document.createElement('div')
    each.textContent = line
    dom.append(each)
  }
  return dom
}
