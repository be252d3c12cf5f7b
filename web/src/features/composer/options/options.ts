/** Drops what is `undefined`, so that an option is either given or not there. */
export function defined<T>(value: Partial<Record<keyof T, unknown>>): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}

/** Subprotocols as typed, by commas; nothing when there are none. What is no token is refused by the server, at its place. */
export function subprotocolsOf(text: string): string[] | undefined {
  const names = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return names.length === 0 ? undefined : names
}
