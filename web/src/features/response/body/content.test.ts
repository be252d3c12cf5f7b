import { describe, expect, it } from 'vitest'
import { contentOf, endingOf, saidOf } from './content'

describe('what a body is', () => {
  it.each([
    ['application/json; charset=utf-8', 'json', 'json'],
    ['application/problem+json', 'json', 'json'],
    ['application/x-ndjson', 'json', 'json'],
    ['text/html;charset=ISO-8859-1', 'html', 'html'],
    ['application/atom+xml', 'xml', 'xml'],
    ['image/svg+xml', 'image', 'svg'],
    ['image/jpeg', 'image', 'jpg'],
    ['application/pdf', 'pdf', 'pdf'],
    ['text/css', 'text', 'txt'],
    ['application/octet-stream', 'unknown', 'bin'],
    [undefined, 'unknown', 'bin'],
  ] as const)('%s', (type, content, ending) => {
    expect([contentOf(type), endingOf(type)]).toEqual([content, ending])
  })

  it('is decoded by the charset that is said, where it is text', () => {
    expect(saidOf('text/html; charset="iso-8859-1"')).toEqual({ charset: 'iso-8859-1', form: 'html' })
    expect(saidOf('image/png; charset=utf-8')).toEqual({ charset: undefined, form: undefined })
    expect(saidOf('image/svg+xml')).toEqual({ charset: undefined, form: 'xml' })
  })
})
