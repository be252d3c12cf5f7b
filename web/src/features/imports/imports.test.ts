import { expect, test } from 'vitest'
import type { ImportPreview } from '../../api/types'
import { sourceOfFiles, sourceOfText, tooMuch } from './source'
import { summaryOf } from './summary'

const nothing: ImportPreview = {
  formats: [],
  folder: '',
  items: [],
  more: 0,
  folders: 0,
  http: 0,
  webSockets: 0,
  examples: 0,
  scripts: 0,
  environments: [],
  variables: [],
  notCarried: [],
}

test('an address alone is fetched, any other text is read', () => {
  expect(sourceOfText(' https://example.org/shop.json\n')).toEqual({ url: 'https://example.org/shop.json' })
  expect(sourceOfText('curl https://example.org/')).toEqual({ text: 'curl https://example.org/' })
})

test('files are sent as they are, byte by byte', async () => {
  const told: number[] = []
  const files = [new File([new Uint8Array([0, 255])], 'a.bin'), new File(['b'], 'b.json')]
  const { signal } = new AbortController()
  expect(await sourceOfFiles(files, (read) => told.push(read), signal)).toEqual({
    files: [
      { name: 'a.bin', content: 'AP8=' },
      { name: 'b.json', content: 'Yg==' },
    ],
  })
  expect(told.at(-1)).toBe(3)
})

test('reading is stopped between files', async () => {
  const controller = new AbortController()
  const files = [new File(['a'], 'a.json'), new File(['b'], 'b.json')]
  await expect(sourceOfFiles(files, () => controller.abort(), controller.signal)).rejects.toThrow(/abort|Stopped/i)
})

test('more than the server takes is refused before it is read', () => {
  expect(tooMuch([new File(['a'], 'a.json')], 1_000)).toBeUndefined()
  expect(tooMuch([new File(['a'.repeat(740)], 'a.json')], 1_000)?.hint).toContain('--max-body')
  expect(
    tooMuch(
      Array.from({ length: 1_001 }, () => new File([], 'a')),
      1_000,
    )?.message,
  ).toContain('1,000 files')
})

test('a preview is told in one line', () => {
  expect(summaryOf({ ...nothing, http: 1, webSockets: 2, folders: 3, environments: ['Staging'] })).toBe(
    '1 HTTP request, 2 WebSockets, 3 folders, 1 environment',
  )
  expect(summaryOf(nothing)).toBe('Nothing comes in')
})
