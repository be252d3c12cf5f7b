import { element } from './tree'

const TOKENS =
  /("(?:[^"\\]|\\.)*"(?=\s*:))|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|\b(true|false|null)\b/g
const LONGEST = 50_000
const CHOSEN = 'parley-docs-language'

/** Colours JSON. */
export function colour(code: HTMLElement): void {
  const text = code.textContent
  if (text.length > LONGEST) return
  const parts: (Node | string)[] = []
  let from = 0
  for (const token of text.matchAll(TOKENS)) {
    parts.push(text.slice(from, token.index))
    const kind = token[1] ? 'key' : token[2] ? 'string' : token[3] ? 'number' : 'word'
    parts.push(element('span', { class: kind }, token[0]))
    from = token.index + token[0].length
  }
  code.replaceChildren(...parts, text.slice(from))
}

function copying(text: () => string): HTMLElement | undefined {
  if (!('clipboard' in navigator)) return undefined
  const button = element('button', { type: 'button', class: 'plain copy', 'aria-label': 'Copy' }, 'Copy')
  const copy = async () => {
    await navigator.clipboard.writeText(text())
    button.textContent = 'Copied'
    setTimeout(() => (button.textContent = 'Copy'), 1500)
  }
  button.addEventListener('click', () => void copy())
  return button
}

/** A choice of languages in the place of one box for each. */
function languages(samples: HTMLElement): void {
  const select = element('select', { 'aria-label': 'Language' })
  const all = [...samples.querySelectorAll('details')].map((box, i) => {
    const title = box.querySelector('summary')
    select.append(element('option', { value: String(i) }, title?.textContent ?? ''))
    title?.remove()
    const open = element('div', {}, ...box.childNodes)
    box.replaceWith(open)
    return open
  })
  const show = (index: number) => all.forEach((each, i) => (each.hidden = i !== index))
  const stored = stores()?.getItem(CHOSEN)
  const known = [...select.options].findIndex((each) => each.text === stored)
  select.selectedIndex = Math.max(0, known)
  select.addEventListener('change', () => {
    show(select.selectedIndex)
    stores()?.setItem(CHOSEN, select.options[select.selectedIndex]?.text ?? '')
  })
  show(select.selectedIndex)
  samples.before(select)
}

/** What the browser keeps for the pages, where it lets them. */
export function stores(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

/** Gives code its colours, its choice of languages and its buttons. */
export function code(within: ParentNode): void {
  for (const each of within.querySelectorAll<HTMLElement>('.samples')) languages(each)
  for (const each of within.querySelectorAll<HTMLElement>('code[data-language=json]')) colour(each)
  for (const pre of within.querySelectorAll<HTMLElement>('pre')) {
    const button = copying(() => pre.textContent)
    if (button) pre.before(button)
  }
  for (const line of within.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = copying(() => line.querySelector('code')?.textContent ?? '')
    if (button) line.append(button)
  }
}
