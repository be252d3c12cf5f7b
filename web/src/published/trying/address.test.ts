import { describe, expect, test } from 'vitest'
import { address, mistake, pairs, simple } from './address'
import type { Parameter } from './data'

const parameter = (more: Partial<Parameter>): Parameter => ({ in: 'query', name: 'p', ...more })

describe('an address', () => {
  test('is a path behind a server, its parameters escaped', () => {
    const given = [
      { parameter: parameter({ in: 'path', name: 'order' }), text: 'a/b ä' },
      { parameter: parameter({ name: 'q' }), text: 'x&y' },
      { parameter: parameter({ name: 'left' }), text: '' },
    ]
    expect(address('https://example.org/v1/', '/orders/{order}', given, [['key', '1']])).toBe(
      'https://example.org/v1/orders/a%2Fb%20%C3%A4?q=x%26y&key=1',
    )
  })

  test('keeps what nobody has filled in', () => {
    expect(address('', '/orders/{order}', [])).toBe('/orders/{order}')
  })

  test('takes a whole query as it was typed', () => {
    const given = [{ parameter: parameter({ in: 'querystring' }), text: '?a=1&b' }]
    expect(address('http://a', '/', given)).toBe('http://a/?a=1&b')
  })
})

describe('a server that nothing can be sent to', () => {
  test.each([
    ['', 'file:///docs/a.html', 'Server: an address is needed'],
    [
      '/',
      'file:///docs/a.html',
      '/ leads on from where this page is published, and it comes from disk: choose another server',
    ],
    [
      'localhost:8080/v1',
      'https://docs.example.org/',
      'localhost:8080/v1 lacks its beginning, such as http:// or wss://',
    ],
    ['', 'https://docs.example.org/', undefined],
    ['/v1', 'https://docs.example.org/', undefined],
    ['wss://example.org', 'file:///docs/a.html', undefined],
  ])('%s from %s', (server, page, wanted) => {
    expect(mistake(server, page)).toBe(wanted)
  })
})

describe('the styles of a query', () => {
  test.each([
    [{ shape: 'list' }, 'a, b', 'p=a&p=b'],
    [{ shape: 'list' }, 'a,b\nc', 'p=a,b&p=c'],
    [{ shape: 'list' }, '["Doe, John","[x]"]', 'p=Doe, John&p=[x]'],
    [{ shape: 'list' }, '[[1,2],{"a":1},3]', 'p=[1,2]&p={"a":1}&p=3'],
    [{ shape: 'list' }, '[a], b', 'p=[a]&p=b'],
    [{ shape: 'list', explode: false }, 'a,b', 'p=a,b'],
    [{ shape: 'list', style: 'pipeDelimited' }, 'a,b', 'p=a|b'],
    [{ shape: 'list', style: 'spaceDelimited' }, 'a,b', 'p=a b'],
    [{ shape: 'object' }, '{"x":1,"y":"z"}', 'x=1&y=z'],
    [{ shape: 'object', explode: false }, '{"x":1,"y":"z"}', 'p=x,1,y,z'],
    [{ shape: 'object', style: 'deepObject' }, '{"x":1,"y":[2]}', 'p[x]=1&p[y]=[2]'],
    [{ shape: 'object' }, 'no json', 'p=no json'],
    [{ style: 'content' }, '{"x":1}', 'p={"x":1}'],
  ] as const)('%o', (more, text, wanted) => {
    const all = pairs({ parameter: parameter(more), text })
    expect(all.map((each) => each.join('=')).join('&')).toBe(wanted)
  })
})

describe('the styles of a path', () => {
  test.each([
    [{}, 'a b', 'a%20b'],
    [{ shape: 'list' }, 'a,b', 'a,b'],
    [{ shape: 'list', style: 'label', explode: true }, 'a,b', '.a.b'],
    [{ shape: 'list', style: 'matrix' }, 'a,b', ';p=a,b'],
    [{ shape: 'list', style: 'matrix', explode: true }, 'a,b', ';p=a;p=b'],
    [{ shape: 'object' }, '{"x":1}', 'x,1'],
    [{ shape: 'object', explode: true }, '{"x":1,"y":2}', 'x=1,y=2'],
    [{ shape: 'object', style: 'matrix', explode: true }, '{"x":1,"y":2}', ';x=1;y=2'],
    [{ style: 'label' }, 'a', '.a'],
  ] as const)('%o', (more, text, wanted) => {
    expect(simple({ parameter: parameter({ in: 'path', ...more }), text })).toBe(wanted)
  })
})
