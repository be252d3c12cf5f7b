import { link, type Links } from './links'
import type { Section } from './library'
import { element } from './tree'

/** The whole navigation: sections open in place, the one of the shown page by itself. */
export function navigation(nav: HTMLElement, sections: readonly Section[], links: Links, page: string): void {
  const list = element('ul')
  for (const [title, path, entries] of sections) {
    if (!title) {
      for (const entry of entries) list.append(element('li', {}, link(links, entry)))
      continue
    }
    const here = path === page || entries.some((each) => each[1] === page)
    const inner = element('ul')
    const button = element('button', {
      type: 'button',
      class: 'plain fold',
      'aria-label': `Pages of ${title}`,
      'aria-expanded': 'false',
    })
    const open = (wanted: boolean) => {
      if (wanted && !inner.hasChildNodes()) inner.append(...entries.map((each) => element('li', {}, link(links, each))))
      inner.hidden = !wanted
      button.setAttribute('aria-expanded', String(wanted))
    }
    open(here)
    button.addEventListener('click', () => open(inner.hidden))
    list.append(element('li', { class: 'group' }, button, link(links, [title, path]), inner))
  }
  nav.replaceChildren(list)
  mark(nav, page)
}

/** Says which page is shown. */
export function mark(nav: HTMLElement, page: string): void {
  for (const each of nav.querySelectorAll('[aria-current]')) each.removeAttribute('aria-current')
  const current = nav.querySelector(`a[data-page="${CSS.escape(page)}"]`)
  current?.setAttribute('aria-current', 'page')
  current?.scrollIntoView({ block: 'nearest' })
}
