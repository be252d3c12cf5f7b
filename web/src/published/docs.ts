import './docs.css'
import { code, stores } from './code'
import { fields, relink } from './fields'
import { finding } from './finding'
import { library, type Library, type Receiver, type Section } from './library'
import { address, type Links } from './links'
import { mark, navigation } from './navigation'
import { printing } from './printing'
import { element, nodes } from './tree'
import { trying } from './trying/trying'
import { script } from './trusted'
import { diagrams } from './diagrams'

const THEME = 'parley-docs-theme'
/** The name of the frame in which Parley's interface shows the page of one endpoint. */
const FACE = 'parley-docs-face'
const receiver: Partial<Receiver> = {}
Object.assign(window, { parley: receiver })

/** Parley's own interface around this page, whose theme it then follows. */
function surroundings(): HTMLElement | undefined {
  try {
    return parent === window ? undefined : parent.document.documentElement
  } catch {
    return undefined
  }
}

/** Before anything is drawn. */
function theme(): void {
  const around = window.name === FACE ? surroundings() : undefined
  if (around) {
    const follow = () => {
      const theirs = around.dataset['mantineColorScheme'] ?? 'light'
      document.documentElement.dataset['mantineColorScheme'] = theirs
    }
    document.documentElement.dataset['face'] = 'docs'
    new MutationObserver(follow).observe(around, { attributeFilter: ['data-mantine-color-scheme'] })
    follow()
    return
  }
  const dark = stores()?.getItem(THEME) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  document.documentElement.dataset['mantineColorScheme'] = dark
}

function themes(button: HTMLElement): void {
  button.addEventListener('click', () => {
    const other = document.documentElement.dataset['mantineColorScheme'] === 'dark' ? 'light' : 'dark'
    document.documentElement.dataset['mantineColorScheme'] = other
    stores()?.setItem(THEME, other)
  })
}

function menus(button: HTMLElement): void {
  const show = (open: boolean) => {
    document.body.classList.toggle('open', open)
    button.setAttribute('aria-expanded', String(open))
  }
  button.addEventListener('click', () => show(!document.body.classList.contains('open')))
  document.querySelector('#navigation')?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) show(false)
  })
}

function alive(within: ParentNode, data: Library, links: Links): void {
  trying(within)
  code(within)
  fields(within, data, links)
  void diagrams(within, links.up)
}

/** Shows the pages of a single file, by what follows the `#`. */
function pages(data: Library, links: Links, nav: HTMLElement, title: string): void {
  const article = document.querySelector('article')
  const aside = document.querySelector('aside')
  const around = document.querySelector('nav.around')
  const crumb = element('p', { class: 'crumb' })
  if (!article || !aside || !around) return
  article.before(crumb)
  let shown = 'index'
  const show = async () => {
    const [path = 'index', anchor] = decodeURIComponent(location.hash.replace(/^#\/?/, '') || 'index').split('#')
    const given = data.article(path)
    if (given && path !== shown) {
      shown = path
      article.replaceChildren(...nodes(given[0]))
      aside.replaceChildren(...nodes(given[1]))
      for (const each of [article, aside]) {
        relink(each, links)
        alive(each, data, links)
      }
      const sections = await data.sections()
      const name = beside(sections, path)
      document.title = name && path !== 'index' ? `${name} – ${title}` : title
      navigation(nav, sections, links, path)
      scrollTo(0, 0)
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
    }
    mark(nav, path)
    if (anchor) document.getElementById(anchor)?.scrollIntoView()
  }
  const beside = (sections: readonly Section[], path: string) => {
    const all = sections.flatMap(([name, place, entries]) => [...(place ? [[name, place] as const] : []), ...entries])
    const at = all.findIndex((each) => each[1] === path)
    const links_ = [all[at - 1], all[at + 1]].map((each, i) =>
      each
        ? [
            element(
              'a',
              { href: address(links, each[1]), 'data-page': each[1], rel: i ? 'next' : 'prev' },
              i ? `${each[0]} →` : `← ${each[0]}`,
            ),
          ]
        : [],
    )
    around.replaceChildren(...links_.flat())
    const section = sections.find(([, place, entries]) => place && entries.some((each) => each[1] === path))
    crumb.replaceChildren(...(section ? [element('a', { href: address(links, section[1]) }, section[0])] : []))
    return all[at]?.[0]
  }
  addEventListener('hashchange', () => void show())
  relink(document, links)
  void show()
}

/** Draws the page again when there is a newer one. */
function watching(up: string, stamp: string): void {
  receiver.stamp = (name) => {
    if (name !== stamp) location.reload()
  }
  setInterval(() => {
    const asking = document.createElement('script')
    asking.src = script(`${up}assets/stamp.js?${Date.now()}`)
    asking.onload = asking.onerror = () => asking.remove()
    document.head.append(asking)
  }, 1000)
}

async function start(stamp: string | undefined): Promise<void> {
  const { up = '', page = 'index' } = document.body.dataset
  const data = library(up, receiver)
  const links: Links = { single: data.single, up }
  const nav = document.querySelector<HTMLElement>('#navigation')
  const box = document.querySelector<HTMLInputElement>('.find input')
  const list = document.querySelector<HTMLElement>('#found')
  const shade = document.querySelector<HTMLElement>('button.theme')
  const menu = document.querySelector<HTMLElement>('button.menu')
  if (!nav || !box || !list || !shade || !menu) return
  themes(shade)
  menus(menu)
  const editions = document.querySelector<HTMLSelectElement>('select.editions')
  editions?.addEventListener('change', () => location.assign(editions.value))
  finding(box, list, data, links)
  alive(document, data, links)
  printing()
  if (stamp) watching(up, stamp)
  navigation(nav, await data.sections(), links, page)
  if (data.single) pages(data, links, nav, document.title)
}

theme()
const own = document.currentScript?.dataset['stamp']
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => void start(own))
else void start(own)
