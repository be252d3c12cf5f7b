import type { HeadLine } from '../../api/types'

/** A header of both responses, or of one of them; several lines of one name stand together. */
export interface Pair {
  name: string
  left: string | undefined
  right: string | undefined
}

/** The headers of two responses by their names, in the order of the left one, what only the right one has behind. */
export function pairsOf(left: readonly HeadLine[], right: readonly HeadLine[]): Pair[] {
  const names = new Map<string, string>()
  for (const { name } of [...left, ...right]) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  return [...names].map(([key, name]) => ({ name, left: valueOf(left, key), right: valueOf(right, key) }))
}

export function differs({ left, right }: Pair): boolean {
  return left !== right
}

function valueOf(lines: readonly HeadLine[], key: string): string | undefined {
  const values = lines.filter(({ name }) => name.toLowerCase() === key).map(({ value }) => value)
  return values.length === 0 ? undefined : values.join('\n')
}
