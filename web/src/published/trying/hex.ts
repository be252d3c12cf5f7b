import { hexOf } from '../../format/bytes'

const MOST = 4_096

/** The first bytes as hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return bytes.length > MOST ? `${hexOf(bytes.subarray(0, MOST))} …` : hexOf(bytes)
}
