// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { find, nodes, type Tree } from './tree'

function html(...trees: Tree[]): string {
  const box = document.createElement('div')
  box.append(...nodes(trees))
  return box.innerHTML
}

describe('nodes of data', () => {
  test('are elements with attributes and texts', () => {
    expect(html(['p', { class: 'quiet' }, 'a <b>', ['code', 0, 'x']])).toBe(
      '<p class="quiet">a &lt;b&gt;<code>x</code></p>',
    )
  })

  test('draw in SVG', () => {
    const [svg] = nodes([['svg', { viewBox: '0 0 1 1' }, ['line', { x1: '1' }]]])
    expect((svg as Element).namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect((svg as Element).firstElementChild?.namespaceURI).toBe('http://www.w3.org/2000/svg')
  })

  test('can do nothing but show', () => {
    expect(html(['script', 0, 'alert(1)'], ['iframe', { src: 'https://evil.example' }, 'x'])).toBe('alert(1)x')
    expect(html(['p', { onclick: 'alert(1)', style: 'color:red' }, 'x'])).toBe('<p>x</p>')
    for (const href of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
      expect(html(['a', { href }, 'x'])).toBe('<a>x</a>')
    }
    expect(html(['a', { href: '../a.html#b:c' }, 'x'])).toBe('<a href="../a.html#b:c">x</a>')
  })

  test('are found by an attribute', () => {
    expect(find([['div', 0, ['p', { 'data-fields-of': 'a' }, 'x']]], 'data-fields-of', 'a')).toEqual(['x'])
    expect(find(['x'], 'data-fields-of', 'a')).toBeUndefined()
  })
})
