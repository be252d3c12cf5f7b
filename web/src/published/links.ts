import { element } from './tree'
import type { Entry } from './library'

/** How pages name each other here. */
export interface Links {
  readonly single: boolean
  /** The way from the shown page to the directory of all. */
  readonly up: string
}

/** The address of a page; an anchor in it may follow a `#`. */
export function address({ single, up }: Links, page: string): string {
  if (single) return `#/${page}`
  const [path = '', anchor] = page.split('#')
  return `${up}${path}.html${anchor ? `#${anchor}` : ''}`
}

export function badge(words: string): HTMLElement {
  return element('span', { class: `badge ${words.toLowerCase().replace(/[^a-z]/g, '')}` }, words)
}

/** A link of the navigation. */
export function link(links: Links, [title, path, words, , deprecated]: Entry): HTMLAnchorElement {
  const made = element('a', { href: address(links, path), 'data-page': path })
  if (deprecated) made.className = 'deprecated'
  if (words) made.append(badge(words), ' ')
  made.append(element('span', {}, title))
  return made
}
