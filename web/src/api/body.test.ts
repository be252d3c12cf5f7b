// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { bodyOf } from './body'

const written = async (value: unknown) => {
  const body = bodyOf(value)
  return JSON.parse(typeof body === 'string' ? body : await readText(await body)) as unknown
}

const readText = (blob: Blob) =>
  new Promise<string>((done) => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result as string)
    reader.readAsText(blob)
  })

it('writes what is short at once', () => {
  expect(bodyOf({ a: 'b', c: undefined, d: [1, null] })).toBe('{"a":"b","d":[1,null]}')
})

it('writes long strings in turns, with all that stands between them', async () => {
  const old = `"\\\n${'é"\u0001x'.repeat(400_000)}`
  const value = { old: { text: old }, now: { text: 'y'.repeat(2_000_000), more: ['short', 'z'.repeat(200_000)] }, n: 1 }
  expect(bodyOf(value)).toBeInstanceOf(Promise)
  expect(await written(value)).toEqual(value)
})

it('keeps pairs of units together that it cuts', async () => {
  const value = [`a${'😀'.repeat(600_000)}`]
  expect(await written(value)).toEqual(value)
})
