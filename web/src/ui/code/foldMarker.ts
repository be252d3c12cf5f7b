import { icons } from '../icons'

/** The mark beside a line that can be folded. */
export function foldMarker(open: boolean): HTMLElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const span = document.createElement('span')
  const svg = document.createElementNS(namespace, 'svg')
  const path = document.createElementNS(namespace, 'path')
  const attributes = { viewBox: '0 0 24 24', width: '12', height: '12', fill: 'none', stroke: 'currentColor' }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  svg.setAttribute('stroke-width', '2')
  path.setAttribute('d', open ? icons.down : icons.right)
  svg.append(path)
  span.append(svg)
  span.title = open ? 'Fold' : 'Unfold'
  return span
}
