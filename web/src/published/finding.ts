import { address, badge, type Links } from './links'
import type { Library, Section, Words } from './library'
import { search, type Found } from './search'
import { element } from './tree'

/** The search box: results are options below it, chosen by arrows and Enter or by a click. */
export function finding(box: HTMLInputElement, list: HTMLElement, library: Library, links: Links): void {
  let data: Promise<[Section[], Words]> | undefined
  let chosen = -1
  const load = () => (data ??= Promise.all([library.sections(), library.words()]))
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')]

  const choose = (index: number) => {
    const all = options()
    chosen = all.length === 0 ? -1 : (index + all.length) % all.length
    all.forEach((each, i) => each.setAttribute('aria-selected', String(i === chosen)))
    const one = all[chosen]
    if (one) {
      box.setAttribute('aria-activedescendant', one.id)
      one.scrollIntoView({ block: 'nearest' })
    } else box.removeAttribute('aria-activedescendant')
  }

  const close = () => {
    list.hidden = true
    list.replaceChildren()
    choose(-1)
  }

  const show = (found: Found[], question: string) => {
    list.replaceChildren(
      ...found.map(({ entry: [title, path, words, place], section }, i) => {
        const option = element('a', {
          role: 'option',
          id: `found-${i}`,
          href: address(links, path),
          'data-page': path,
          tabindex: '-1',
        })
        if (words) option.append(badge(words), ' ')
        option.append(
          element('strong', {}, title),
          ' ',
          element('span', { class: 'quiet' }, place === undefined || place === '' ? section : place),
        )
        option.addEventListener('click', () => setTimeout(close))
        return option
      }),
    )
    if (found.length === 0) list.append(element('p', { class: 'quiet' }, `Nothing has “${question}” in it`))
    list.hidden = false
    choose(found.length > 0 ? 0 : -1)
  }

  box.addEventListener('focus', () => void load())
  const ask = async () => {
    const question = box.value
    if (question.trim()) {
      const [sections, words] = await load()
      if (box.value === question) show(search(question, sections, words), question.trim())
    } else close()
  }
  box.addEventListener('input', () => void ask())
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen - 1)
    else if (event.key === 'Enter') options()[chosen]?.click()
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
  box.addEventListener('blur', (event) => {
    if (!(event.relatedTarget instanceof Node && list.contains(event.relatedTarget))) setTimeout(close, 150)
  })
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
    if ((event.key === '/' && !typing) || (event.key === 'k' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault()
      box.focus()
      box.select()
    }
  })
}
