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

interface Found {
  title: string
  detail?: string
}

interface Ranked<T> {
  item: T
  rank: number
}

/** What answers a search, the best first, in their order otherwise. */
function ranked<T extends Found>(items: readonly T[], search: string): Ranked<T>[] {
  return items
    .map((item) => ({
      item,
      rank: rank(item.title, search) ?? (rank(item.detail ?? '', search) === undefined ? undefined : 4),
    }))
    .flatMap(({ item, rank }) => (rank === undefined ? [] : [{ item, rank }]))
    .sort((a, b) => a.rank - b.rank)
}

/** What answers a search, group by group: that with the best answer first, in their order otherwise. Of each not more than some. */
export function grouped<T extends Found & { group: G }, G extends string>(
  items: readonly T[],
  search: string,
  order: readonly G[],
  most: number,
): T[] {
  return order
    .map((group) =>
      ranked(
        items.filter((item) => item.group === group),
        search,
      ),
    )
    .sort((one, other) => bestOf(one) - bestOf(other))
    .flatMap((group) => group.slice(0, most).map(({ item }) => item))
}

function bestOf(group: readonly Ranked<unknown>[]): number {
  return group[0]?.rank ?? Infinity
}
