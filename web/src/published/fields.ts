import { code } from './code'
import { address, type Links } from './links'
import type { Library } from './library'
import { element, nodes } from './tree'

/** Buttons that show the fields of another schema in their place: as deep as a reader likes, however schemas refer to each other. */
export function fields(within: ParentNode, library: Library, links: Links): void {
  for (const button of within.querySelectorAll<HTMLButtonElement>('button[data-fields]')) {
    const path = button.dataset['fields'] ?? ''
    const place = element('div', { class: 'given' })
    place.hidden = true
    button.setAttribute('aria-expanded', 'false')
    button.after(place)
    const show = async () => {
      if (!place.hasChildNodes()) {
        place.append(...nodes(await library.fields(path)))
        relink(place, links)
        fields(place, library, links)
        code(place)
      }
      place.hidden = !place.hidden
      button.setAttribute('aria-expanded', String(!place.hidden))
    }
    button.addEventListener('click', () => void show())
  }
}

/** Makes links to pages right for the page that they are shown on. */
export function relink(within: ParentNode, links: Links): void {
  for (const each of within.querySelectorAll<HTMLAnchorElement>('a[data-page]')) {
    each.setAttribute('href', address(links, each.dataset['page'] ?? ''))
  }
}
