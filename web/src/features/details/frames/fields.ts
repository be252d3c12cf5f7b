import type { Direction, FrameTrace } from '../../../api/types'
import { bytes as size, count } from '../../../format/numbers'
import { bytesOfHex, hexOf, hexPair } from '../../../format/bytes'

export type FieldKey = 'fin' | 'rsv' | 'opcode' | 'mask' | 'len' | 'ext' | 'key' | 'payload'

/** A field of a frame's header (RFC 6455 §5.2), or its payload. */
export interface Field {
  key: FieldKey
  name: string
  /** Its first bit in the frame, and the one behind its last. */
  from: number
  to: number
  value: string
  /** What the value means. */
  note: string
  /** It is not as it must be. */
  wrong: boolean
}

const opcodes: Readonly<Record<number, string>> = {
  0: 'continuation',
  1: 'text',
  2: 'binary',
  8: 'close',
  9: 'ping',
  10: 'pong',
}

function finNote(frame: FrameTrace): string {
  if (!frame.fin) return 'more fragments follow'
  return frame.opcode === 0 ? 'last fragment' : frame.opcode < 8 ? 'a whole message' : 'a control frame'
}

function extended({ lengthForm, length }: FrameTrace): Pick<Field, 'note' | 'wrong'> {
  const least = length < 126 ? 7 : length < 65536 ? 16 : 64
  const hex = length.toString(16).padStart(lengthForm / 4, '0')
  if (least === lengthForm) return { note: `0x${hex}, minimal`, wrong: false }
  return { note: `not minimal, ${least} bits are enough`, wrong: true }
}

/** The fields of a frame, in their order on the wire. A client masks, a server does not; Parley is the client. */
export function fieldsOf(frame: FrameTrace, direction: Direction, compressed: boolean): Field[] {
  const { lengthForm, masked } = frame
  const mustMask = direction === 'sent'
  const bit = (on: boolean) => (on ? '1' : '0')
  const reserved = opcodes[frame.opcode] === undefined
  const short = { 7: frame.length, 16: 126, 64: 127 }[lengthForm]
  const rsv1 = compressed && frame.rsv1
  const headBits = bytesOfHex(frame.header).length * 8
  const afterLength = 16 + (lengthForm === 7 ? 0 : lengthForm)
  const fields: Field[] = [
    {
      key: 'fin',
      name: 'FIN',
      from: 0,
      to: 1,
      value: bit(frame.fin),
      note: finNote(frame),
      wrong: !frame.fin && frame.opcode > 7,
    },
    {
      key: 'rsv',
      name: 'RSV1, RSV2, RSV3',
      from: 1,
      to: 4,
      value: [frame.rsv1, frame.rsv2, frame.rsv3].map(bit).join(' '),
      note: rsv1 ? 'compressed' : '',
      wrong: (frame.rsv1 && !rsv1) || frame.rsv2 || frame.rsv3,
    },
    {
      key: 'opcode',
      name: 'Opcode',
      from: 4,
      to: 8,
      value: `0x${frame.opcode.toString(16)}`,
      note: opcodes[frame.opcode] ?? 'reserved',
      wrong: reserved,
    },
    {
      key: 'mask',
      name: 'MASK',
      from: 8,
      to: 9,
      value: bit(masked),
      note: `${masked ? 'masked' : 'not masked'}${masked === mustMask ? '' : `, must be ${bit(mustMask)}`}`,
      wrong: masked !== mustMask,
    },
    {
      key: 'len',
      name: 'Payload len',
      from: 9,
      to: 16,
      value: short.toString(),
      note: lengthForm === 7 ? '7 bits' : `${lengthForm} bits follow`,
      wrong: frame.opcode > 7 && lengthForm !== 7,
    },
  ]
  if (lengthForm !== 7) {
    const value = count(frame.length)
    fields.push({ key: 'ext', name: 'Extended length', from: 16, to: afterLength, value, ...extended(frame) })
  }
  if (masked) {
    const value = hexOf(bytesOfHex(frame.maskKey ?? ''))
    fields.push({
      key: 'key',
      name: 'Masking key',
      from: afterLength,
      to: afterLength + 32,
      value,
      note: '',
      wrong: false,
    })
  }
  if (frame.length > 0) {
    const note = [masked ? 'masked' : '', rsv1 ? 'compressed' : ''].filter(Boolean).join(', ')
    const to = headBits + frame.length * 8
    fields.push({
      key: 'payload',
      name: 'Payload data',
      from: headBits,
      to,
      value: size(frame.length),
      note,
      wrong: false,
    })
  }
  return fields
}

/** A field, or the part of it that stands in one row of 32 bits. */
export interface Cell {
  field: Field
  /** First bit in the row, and how many. */
  from: number
  span: number
  /** What stands in it: single bits, or bytes in hexadecimal digits. */
  digits: string[]
}

const asBits: readonly FieldKey[] = ['fin', 'rsv', 'opcode', 'mask', 'len', 'ext']

/** The frame's header by the RFC's rows of 32 bits, and the first bytes of the payload behind it. */
export function bitRows(fields: readonly Field[], wire: Uint8Array): Cell[][] {
  const payload = fields.find(({ key }) => key === 'payload')
  const last = payload ? Math.min(Math.ceil(payload.from / 32) * 32 + 32, wire.length * 8) : (fields.at(-1)?.to ?? 0)
  const rows: Cell[][] = []
  for (let start = 0; start < last; start += 32) {
    const end = Math.min(start + 32, last)
    const cells = fields
      .filter(({ from, to }) => from < end && to > start)
      .map((field) => {
        const from = Math.max(field.from, start)
        const to = Math.min(field.to, end)
        return { field, from: from - start, span: to - from, digits: digitsOf(field, wire, from, to) }
      })
    rows.push(cells)
  }
  return rows
}

function digitsOf(field: Field, wire: Uint8Array, from: number, to: number): string[] {
  const digits: string[] = []
  if (asBits.includes(field.key)) {
    for (let bit = from; bit < to; bit++) digits.push((((wire[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1).toString())
  } else for (let at = from >> 3; at < to >> 3; at++) digits.push(hexPair(wire[at] ?? 0))
  return digits
}

/** The fields that share a byte of the frame. */
export function fieldsOfByte(fields: readonly Field[], index: number): Field[] {
  return fields.filter(({ from, to }) => from < index * 8 + 8 && to > index * 8)
}

/** How many bits of a byte belong to a field. */
export function bitsIn(field: Field, index: number): number {
  return Math.min(field.to, index * 8 + 8) - Math.max(field.from, index * 8)
}
