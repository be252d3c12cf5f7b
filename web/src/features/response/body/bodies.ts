import { bodyAddress, readBytes, wireAddress, type Side } from '../../../api/exchange'
import type { Said } from './model/BodyDesk'
import { BodyDocument } from './model/BodyDocument'
import { startDesk } from './model/startDesk'

/** So much of a body is brought to the browser; the rest is in the file. */
export const mostShown = 128 * 1024 * 1024

const remembered = 8
const mostHeld = 256 * 1024 * 1024

/** Bodies that were looked at on this page, the one looked at last at the end. */
const known = new Map<string, BodyDocument>()

function remember(key: string, make: () => BodyDocument): BodyDocument {
  const body = known.get(key) ?? make()
  known.delete(key)
  known.set(key, body)
  for (const [oldest, each] of known) {
    const held = [...known.values()].reduce((sum, { state }) => sum + state().size, 0)
    if (known.size <= 1 || (known.size <= remembered && held <= mostHeld)) break
    if (each.isWatched() || each === body) continue
    known.delete(oldest)
    each.end()
  }
  return body
}

/** The body of a hop, decoded. */
export function bodyOf(session: string, hop: number, side: Side, said: Said): BodyDocument {
  return remember(`body ${session} ${hop} ${side}`, () => {
    const read = (offset: number) =>
      readBytes(bodyAddress(session, hop, { side, offset, length: Math.max(0, mostShown - offset) }))
    return new BodyDocument(said, read, startDesk)
  })
}

/** What a hop sent or received on the wire; heads are text, so all of it is shown as text. */
export function wireOf(session: string, hop: number, side: Side): BodyDocument {
  return remember(`wire ${session} ${hop} ${side}`, () => {
    const read = (offset: number) =>
      readBytes(wireAddress(session, hop, { side, offset, length: Math.max(0, mostShown - offset) }))
    return new BodyDocument({ charset: 'utf-8', form: undefined }, read, startDesk)
  })
}

/** What a JSON path selects of a body. */
export function selectionOf(key: string, bytes: ArrayBuffer): BodyDocument {
  return remember(key, () => {
    const body = new BodyDocument({ charset: 'utf-8', form: 'json' }, () => Promise.resolve(bytes.slice(0)), startDesk)
    body.follow(bytes.byteLength, true)
    return body
  })
}
