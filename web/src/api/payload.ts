import { address } from './client'
import { refusalOf, unreachable } from './refusal'

/** Where the payload of an entry is, whole. */
export function payloadAddress(session: string, sequence: number): string {
  return address('/sessions/{session}/entries/{sequence}/payload', { path: { session, sequence } })
}

/** The payload of an entry, whole. */
export async function readPayload(session: string, sequence: number): Promise<Uint8Array> {
  const response = await fetch(payloadAddress(session, sequence)).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await refusalOf(response)
  return new Uint8Array(await response.arrayBuffer())
}
