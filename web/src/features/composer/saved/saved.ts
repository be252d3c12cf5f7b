import type { MessageContent, SavedMessage } from '../../../api/types'
import { labelOf } from '../text/formats'

/** The list with the composer's message at its end, under a name that is free. */
export function keptMessages(messages: readonly SavedMessage[], message: MessageContent, id: string): SavedMessage[] {
  return [...messages, { ...message, id, name: freeName(messages) }]
}

function freeName(messages: readonly SavedMessage[]): string {
  const taken = new Set(messages.map(({ name }) => name))
  for (let number = messages.length + 1; ; number++) {
    if (!taken.has(`Message ${number}`)) return `Message ${number}`
  }
}

export function withMessage(
  messages: readonly SavedMessage[],
  id: string,
  change: (message: SavedMessage) => SavedMessage,
): SavedMessage[] {
  return messages.map((message) => (message.id === id ? change(message) : message))
}

/** A message one place up or down; the order is the one in which they are sent when the connection opens. */
export function shifted(messages: readonly SavedMessage[], id: string, step: 1 | -1): SavedMessage[] {
  const at = messages.findIndex((message) => message.id === id)
  const message = messages[at]
  const to = at + step
  if (!message || to < 0 || to >= messages.length) return [...messages]
  const rest = messages.filter((each) => each !== message)
  return [...rest.slice(0, to), message, ...rest.slice(to)]
}

/** The saved message that stands in the composer as it is. */
export function inComposer(messages: readonly SavedMessage[], message: MessageContent): SavedMessage | undefined {
  return messages.find(({ format, content }) => format === message.format && content === message.content)
}

/** What a line of the list says of a message: its format, in short. */
export function shortFormat(message: SavedMessage): string {
  return labelOf(message.format).replace(' · ', ' ').replace('Binary ', '')
}
