import { describe, expect, it } from 'vitest'
import { openName, outsidePlaceholders, placeholders, segments } from './template'

describe('a text with variables', () => {
  it('finds each placeholder with its place, spaces inside the braces or not', () => {
    expect(placeholders('ws://{{host}}/{{ a b }}?x={{$uuid}}')).toEqual([
      { from: 5, to: 13, name: 'host' },
      { from: 14, to: 23, name: 'a b' },
      { from: 26, to: 35, name: '$uuid' },
    ])
  })
  it('sees none in a path parameter, in empty or open braces', () => {
    expect(placeholders('{id} {{}} {{ }} {{a {b}} }}')).toEqual([])
  })
  it('knows the name that is being typed', () => {
    expect(openName('a{{ho', 5)).toEqual({ from: 3, typed: 'ho' })
    expect(openName('a{{ho}}', 7)).toBeUndefined()
    expect(openName('a{ho', 4)).toBeUndefined()
    expect(openName('{{', 2)).toEqual({ from: 2, typed: '' })
  })
  it('is cut without gaps', () => {
    expect(segments('a{{b}}c')).toEqual([{ text: 'a' }, { text: '{{b}}', name: 'b' }, { text: 'c' }])
    expect(segments('')).toEqual([])
  })
  it('is changed outside of its placeholders only', () => {
    expect(outsidePlaceholders('a/{{b/c}}/', encodeURIComponent)).toBe('a%2F{{b/c}}%2F')
  })
})
