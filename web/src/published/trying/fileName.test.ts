import { expect, test } from 'vitest'
import { fileName } from './fileName'

test.each([
  ['https://a.example/reports/7', null, 'application/pdf', '7.pdf'],
  ['https://a.example/logo.png?x=1', null, 'image/png', 'logo.png'],
  ['https://a.example/', null, 'image/webp', 'body.webp'],
  ['https://a.example/data', null, 'application/octet-stream', 'data.bin'],
  ['https://a.example/%E5%95%86%E5%93%81', null, 'application/zip', '商品.zip'],
  ['https://a.example/x', 'attachment; filename="the \\"best\\" one.csv"', 'text/csv', 'the "best" one.csv'],
  ['https://a.example/x', "attachment; filename=a.csv; filename*=UTF-8''gr%C3%B6%C3%9Fe.csv", 'text/csv', 'größe.csv'],
  ['https://a.example/x', 'attachment; filename="../../x.sh"', 'text/plain', 'x.sh'],
])('%s, %s, %s is saved as %s', (url, disposition, type, wanted) => {
  expect(fileName(url, disposition, type)).toBe(wanted)
})
