/** Elements as data: a text, or name, attributes and children. */
export type Tree = string | [name: string, attributes: 0 | Record<string, string>, ...children: Tree[]]

const SVG = new Set(['svg', 'line', 'rect', 'path', 'text'])
const ELEMENTS = new Set(
  (
    'a abbr b blockquote br button caption cite code dd del details div dl dt em figure h1 h2 h3 h4 h5 h6 hr i img ins ' +
    'kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
)
const ATTRIBUTES = new Set(
  (
    'alt class colspan d focusable height href id name open rel role rowspan rx scope src start tabindex text-anchor ' +
    'title type viewBox width x x1 x2 y y1 y2'
  ).split(' '),
)
const SAFE = /^(?:(?:https?|wss?|mailto|tel):|data:image\/(?:png|jpeg|gif|webp);base64,|[^:]*$|[^:/?#]*[/?#])/i

/** Makes nodes of data; what is not known is left out, so that data can do nothing but show. */
export function nodes(trees: readonly Tree[]): Node[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [document.createTextNode(tree)]
    const [name, attributes, ...children] = tree
    if (!SVG.has(name) && !ELEMENTS.has(name)) return nodes(children)
    const element = SVG.has(name)
      ? document.createElementNS('http://www.w3.org/2000/svg', name)
      : document.createElement(name)
    for (const [key, value] of Object.entries(attributes || {})) {
      const known = ATTRIBUTES.has(key) || key.startsWith('data-') || key.startsWith('aria-')
      const address = key === 'href' || key === 'src'
      if (known && (!address || SAFE.test(value))) element.setAttribute(key, value)
    }
    element.append(...nodes(children))
    return [element]
  })
}

/** The first element among data that has the attribute with that value. */
export function find(trees: readonly Tree[], attribute: string, value: string): Tree[] | undefined {
  for (const tree of trees) {
    if (typeof tree === 'string') continue
    const [, attributes, ...children] = tree
    if (attributes && attributes[attribute] === value) return children
    const inside = find(children, attribute, value)
    if (inside) return inside
  }
  return undefined
}

/** An element with a class, attributes and content. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...content)
  return made
}
