import { describe, expect, it } from 'vitest'
import type { FrameTrace } from '../../api/types'
import { asciiOf, base64Of, bytesOfBase64, bytesOfHex, hexOf, masked, utf8Of } from '../../format/bytes'
import { bitRows, bitsIn, fieldsOf, fieldsOfByte } from './frames/fields'
import { indentedXml, shapeOf } from '../../format/shape'
import { joined, payloadOf } from './payload'
import { has, openTab } from './tabs'

const header = (hex: string, more: Partial<FrameTrace>): FrameTrace => ({
  at: 0,
  fin: true,
  rsv1: false,
  rsv2: false,
  rsv3: false,
  opcode: 1,
  masked: false,
  lengthForm: 7,
  length: 0,
  offset: 0,
  header: hex,
  payload: '',
  ...more,
})

const wire = (frame: FrameTrace, payload = new Uint8Array(8)) => joined([bytesOfHex(frame.header), payload])
const shape = (frame: FrameTrace) =>
  bitRows(fieldsOf(frame, 'received', false), wire(frame)).map((cells) =>
    cells.map(({ field, span }) => `${field.key} ${span}`).join(', '),
  )

describe('a frame drawn bit by bit', () => {
  it('with a short length has payload behind 16 bits', () => {
    expect(shape(header('8108', { length: 8 }))).toEqual([
      'fin 1, rsv 3, opcode 4, mask 1, len 7, payload 16',
      'payload 32',
    ])
  })

  it('with 16 bits of length and a mask fills two rows before the payload', () => {
    const frame = header('80fe009f5c1f88d2', {
      opcode: 0,
      masked: true,
      maskKey: '5c1f88d2',
      lengthForm: 16,
      length: 159,
    })
    expect(shape(frame)).toEqual(['fin 1, rsv 3, opcode 4, mask 1, len 7, ext 16', 'key 32', 'payload 32'])
    const [first] = bitRows(fieldsOf(frame, 'received', false), wire(frame))
    expect(first?.map(({ digits }) => digits.join('')).join('')).toBe('10000000111111100000000010011111')
  })

  it('with 64 bits of length and a mask runs over the rows', () => {
    const frame = header('82ff000000000001000000112233', {
      opcode: 2,
      masked: true,
      maskKey: '00112233',
      lengthForm: 64,
      length: 65536,
    })
    expect(shape(frame)).toEqual([
      'fin 1, rsv 3, opcode 4, mask 1, len 7, ext 16',
      'ext 32',
      'ext 16, key 16',
      'key 16, payload 16',
      'payload 32',
    ])
  })

  it('without payload ends with its header', () => {
    expect(shape(header('8900', { opcode: 9 }))).toEqual(['fin 1, rsv 3, opcode 4, mask 1, len 7'])
  })

  it('marks a server that masks, and a client that does not', () => {
    const wrong = (frame: FrameTrace, direction: 'sent' | 'received') =>
      fieldsOf(frame, direction, false).flatMap((field) => (field.wrong ? [field.key] : []))
    expect(wrong(header('8180', { masked: true, maskKey: '00000000' }), 'received')).toEqual(['mask'])
    expect(wrong(header('8100', {}), 'sent')).toEqual(['mask'])
    expect(wrong(header('8100', {}), 'received')).toEqual([])
  })

  it('marks reserved bits and opcodes, a length that is not minimal, and a control frame in pieces', () => {
    const wrong = (frame: FrameTrace, compressed = false) =>
      fieldsOf(frame, 'received', compressed).flatMap((field) => (field.wrong ? [field.key] : []))
    expect(wrong(header('c100', { rsv1: true }))).toEqual(['rsv'])
    expect(wrong(header('c100', { rsv1: true }), true)).toEqual([])
    expect(wrong(header('8300', { opcode: 3 }))).toEqual(['opcode'])
    expect(wrong(header('817e0005', { lengthForm: 16, length: 5 }))).toEqual(['ext'])
    expect(wrong(header('0900', { opcode: 9, fin: false }))).toEqual(['fin'])
  })

  it('shares its first byte between three fields', () => {
    const own = fieldsOfByte(fieldsOf(header('8100', {}), 'received', false), 0)
    expect(own.map((field) => [field.key, bitsIn(field, 0)])).toEqual([
      ['fin', 1],
      ['rsv', 3],
      ['opcode', 4],
    ])
  })
})

describe('bytes', () => {
  it('go to text notations and back', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes)
    expect(bytesOfHex(hexOf(bytes))).toEqual(bytes)
    expect(hexOf(bytesOfHex('0a ff'))).toBe('0a ff')
    expect([0x41, 0x0a, 0xff].map(asciiOf).join('')).toBe('A··')
  })

  it('are text only when they are UTF-8', () => {
    expect(utf8Of(bytesOfHex('c3a4'))).toBe('ä')
    expect(utf8Of(bytesOfHex('c328'))).toBeUndefined()
  })

  it('are unmasked by the key that masked them', () => {
    const key = bytesOfHex('37fa213d')
    expect(hexOf(masked(bytesOfHex('7f9f4d5158'), key))).toBe('48 65 6c 6c 6f')
  })
})

describe('a payload', () => {
  const entry = {
    sequence: 1,
    at: 0,
    time: '2026-11-20T14:03:07.413208Z',
    direction: 'received',
    kind: 'text',
    size: 2,
  } as const

  it('is what the entry carries', () => {
    expect(hexOf(payloadOf({ ...entry, text: 'ä' })?.bytes ?? new Uint8Array())).toBe('c3 a4')
    expect(payloadOf({ ...entry, base64: '/w==' })).toEqual({ bytes: bytesOfHex('ff'), text: undefined })
    expect(payloadOf(entry)).toBeUndefined()
  })

  it('looks like what it is', () => {
    expect(['{"a":1}', ' [1]', '<a/>', '<!DOCTYPE html><p>', 'hello', '12', 'true'].map(shapeOf)).toEqual([
      'json',
      'json',
      'xml',
      'html',
      'plain',
      'json',
      'json',
    ])
  })

  it('of XML is indented, with text left beside its tags', () => {
    expect(indentedXml('<?xml version="1.0"?><a><b x="1">text</b><c/><d><e>1</e></d></a>')).toBe(
      ['<?xml version="1.0"?>', '<a>', '  <b x="1">text</b>', '  <c/>', '  <d>', '    <e>1</e>', '  </d>', '</a>'].join(
        '\n',
      ),
    )
  })

  it('opens the tab that was wished for where it has something to show', () => {
    expect(openTab({ ...entry, text: 'x' }, 'hex')).toBe('hex')
    expect(openTab({ ...entry, kind: 'stage' }, 'hex')).toBe('pretty')
    expect(has({ ...entry, text: 'x', frames: [header('8100', {})] }, 'frames')).toBe(true)
  })
})
