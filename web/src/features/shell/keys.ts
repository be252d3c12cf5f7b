/** A key with what is held down, as it is printed: `Ctrl K`, `Alt PageUp`, `?`. */
export type Keys = string

interface Pressed {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const printed: Record<string, string> = { Enter: '↵', PageUp: 'PgUp', PageDown: 'PgDn' }

export function print(keys: Keys): string {
  return keys
    .split(' ')
    .map((key) => printed[key] ?? key)
    .join(' ')
}

/** Whether keys were pressed. The command key of a Mac counts as Ctrl; letters are taken by their place with Alt. */
export function isPressed(keys: Keys, event: Pressed): boolean {
  const parts = keys.split(' ')
  const key = parts.at(-1) ?? ''
  const held = (name: string) => parts.slice(0, -1).includes(name)
  if (held('Ctrl') !== (event.ctrlKey || event.metaKey) || held('Alt') !== event.altKey) return false
  if (key === '?') return event.key === '?'
  if (held('Shift') !== event.shiftKey) return false
  const byPlace = /^[A-Z]$/.test(key) ? event.code === `Key${key}` : false
  return event.key.toLowerCase() === key.toLowerCase() || (byPlace && event.altKey)
}

/** Whether keys make text, so that they must not be taken from a text field. */
export function isTyped(keys: Keys): boolean {
  return !keys.includes('Ctrl') && !keys.includes('Alt') && !/^F\d+$/.test(keys)
}
