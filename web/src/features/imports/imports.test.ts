// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { ImportPreview } from '../../api/types'
import { bodyOf, sourceOfFiles, sourceOfText, tooMuch } from './source'
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
  const source = await sourceOfFiles(files, (read) => told.push(read), signal)
  expect(JSON.parse(await textOf(bodyOf(source, { existing: 'keep' })))).toEqual({
    files: [
      { name: 'a.bin', content: 'AP8=' },
      { name: 'b.json', content: 'Yg==' },
    ],
    existing: 'keep',
  })
  expect(told.at(-1)).toBe(3)
})

test('a large file is read and sent in pieces that make it whole again', async () => {
  const told: number[] = []
  const content = 'parley and more'
  const file = new File([content], 'large "one".json')
  const source = await sourceOfFiles([file], (read) => told.push(read), new AbortController().signal, 6)
  expect(told).toEqual([6, 12, 15, 15])
  const sent = JSON.parse(await textOf(bodyOf(source, {}))) as { files: { name: string; content: string }[] }
  expect(sent.files[0]?.name).toBe('large "one".json')
  expect(atob(sent.files[0]?.content ?? '')).toBe(content)
})

test('a text and an address are sent with what was chosen', async () => {
  expect(JSON.parse(await textOf(bodyOf({ text: 'curl' }, { folder: 'A' })))).toEqual({ text: 'curl', folder: 'A' })
  expect(JSON.parse(await textOf(bodyOf({ url: 'https://a/' }, {})))).toEqual({ url: 'https://a/' })
})

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error('unreadable'))
    reader.readAsText(blob)
  })
}

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
