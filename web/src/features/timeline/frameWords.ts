import type { FrameTrace } from '../../api/types'

const names = ['CONTINUATION', 'TEXT', 'BINARY', '0x3', '0x4', '0x5', '0x6', '0x7', 'CLOSE', 'PING', 'PONG']

/** The name of an opcode (RFC 6455 §5.2); reserved ones by their number. */
export function opcodeName(opcode: number): string {
  return names[opcode] ?? `0x${opcode.toString(16)}`
}

const bit = (on: boolean) => (on ? '1' : '0')

/** A frame's header in a line: `TEXT FIN=0 RSV=000 MASK=0 length 64`. */
export function frameWords(frame: FrameTrace): string {
  const rsv = `${bit(frame.rsv1)}${bit(frame.rsv2)}${bit(frame.rsv3)}`
  return `${opcodeName(frame.opcode)} FIN=${bit(frame.fin)} RSV=${rsv} MASK=${bit(frame.masked)} length ${frame.length}`
}
