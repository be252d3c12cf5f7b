import type { Place } from './places'
import type { Path } from './Schemas'

/** An expression that has a value at a place. */
export interface Expression {
  expression: string
  about: string
}

/** Asks for the expressions at a place below a part, of which this is the text. */
export type ExpressionSource = (place: Path, text: string) => Promise<readonly Expression[]>

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/**
 * What the expressions at a place of a document belong to: the link, the callback, or what has a location in a message.
 *
 * @param base where the part stands that the place is in
 */
export function holderOf(standard: string, base: Path, place: Place): Path | undefined {
  const path = [...base, ...place.path]
  if (standard.startsWith('asyncapi'))
    return place.isValue && place.key === 'location' && isLocated(path) ? path : undefined
  if (!standard.startsWith('openapi')) return undefined
  if (!place.isValue) return isCallback(path) ? path : undefined
  const whole = place.key === undefined ? path : [...path, place.key]
  const at = whole.findIndex(
    (key, index) => key === 'links' && (whole[index - 2] === 'responses' || (index === 1 && whole[0] === 'components')),
  )
  const handed = at < 0 ? undefined : whole[at + 2]
  const isHanded = handed === 'requestBody' || (handed === 'parameters' && whole.length > at + 3)
  return isHanded ? whole.slice(0, at + 2) : undefined
}

/** The text with a word in it that can be read, in place of what is just being written. */
export function readable(text: string, { from, to, isValue }: Place, written: boolean, json: boolean): string {
  const word = json ? '""' : "''"
  const member = json ? '"": null' : ''
  return text.slice(0, from) + (isValue || written ? word : member) + text.slice(to)
}

function isCallback(path: Path): boolean {
  const [holder = '', section] = [path.at(-3), path.at(-2)]
  return section === 'callbacks' && (methods.includes(holder) || (holder === 'components' && path.length === 3))
}

function isLocated(path: Path): boolean {
  const [last = '', before = ''] = [path.at(-1), path.at(-2)]
  const isShared = path.length === 3 && path[0] === 'components'
  return (
    last === 'correlationId' ||
    (last === 'address' && (before === 'reply' || path.at(-3) === 'replies')) ||
    before === 'parameters' ||
    (isShared && ['correlationIds', 'replyAddresses'].includes(before))
  )
}
