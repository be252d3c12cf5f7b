/** How well a text answers a search: lower is better, nothing when it does not. */
export function rank(text: string, search: string): number | undefined {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return 0
  const at = text.toLowerCase().indexOf(wanted)
  if (at === 0) return 0
  if (at > 0) return /\W/.test(text.charAt(at - 1)) ? 1 : 2
  return initials(text).startsWith(wanted) ? 3 : undefined
}

function initials(text: string): string {
  return text
    .toLowerCase()
    .split(/\W+/)
    .map((word) => word.charAt(0))
    .join('')
}

/** What answers a search, the best first, in their order otherwise. */
export function ranked<T extends { title: string; detail?: string }>(items: readonly T[], search: string): T[] {
  return items
    .map((item) => ({
      item,
      rank: rank(item.title, search) ?? (rank(item.detail ?? '', search) === undefined ? undefined : 4),
    }))
    .flatMap(({ item, rank }) => (rank === undefined ? [] : [{ item, rank }]))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
