/** Subprotocols as typed, by commas; nothing when there are none. What is no token is refused by the server, at its place. */
export function subprotocolsOf(text: string): string[] | undefined {
  const names = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return names.length === 0 ? undefined : names
}
