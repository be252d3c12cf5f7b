import { expect, test } from 'vitest'
import { multipart } from './multipart'

test('parts have the types that are asked for, and files their names', async () => {
  const { type, content } = multipart(
    [
      { name: 'a "b"', content: 'x' },
      { name: 'about', content: '{}', type: 'application/json' },
      { name: 'photo', content: new File(['P'], 'sea.png', { type: 'image/png' }), type: 'image/jpeg' },
      { name: 'raw', content: new File(['R'], 'r'), type: 'image/webp' },
    ],
    'edge',
  )
  expect(type).toBe('multipart/form-data; boundary=edge')
  expect((await content.text()).split('\r\n')).toEqual([
    '--edge',
    'Content-Disposition: form-data; name="a %22b%22"',
    '',
    'x',
    '--edge',
    'Content-Disposition: form-data; name="about"',
    'Content-Type: application/json',
    '',
    '{}',
    '--edge',
    'Content-Disposition: form-data; name="photo"; filename="sea.png"',
    'Content-Type: image/png',
    '',
    'P',
    '--edge',
    'Content-Disposition: form-data; name="raw"; filename="r"',
    'Content-Type: image/webp',
    '',
    'R',
    '--edge--',
    '',
  ])
})
