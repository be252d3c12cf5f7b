import type { Traffic, TrafficProposal, TrafficProposals } from '../../api/types'

/** Names that were chosen, by ids. */
export type Names = Readonly<Record<string, string>>

/** What the state of a proposal is called. */
export const stateWords = { new: 'new', wider: 'adds', said: 'described' } as const

/** Those that would change something. */
export function open(proposals: readonly TrafficProposal[]): TrafficProposal[] {
  return proposals.filter(({ state }) => state !== 'said')
}

/** The ids of all names in proposals. */
export function namesOf(proposals: readonly TrafficProposal[]): Set<string> {
  return new Set(proposals.flatMap(({ names }) => names.map(({ id }) => id)))
}

/** The same traffic, with as many entries of each session as were looked at, and the names that were chosen. */
export function asRead(traffic: Traffic, { sessions }: TrafficProposals, names: Names = {}): Traffic {
  return { ...traffic, ...(traffic.sessions ? { sessions } : {}), names }
}

/** What is left out, told once for each reason, with how often. */
export function reasons(left: TrafficProposals['left']): { why: string; from: string[] }[] {
  const all = new Map<string, string[]>()
  for (const { from, why } of left) all.set(why, [...(all.get(why) ?? []), from])
  return [...all].map(([why, from]) => ({ why, from }))
}

/** The name of a part, such as `GET /orders` for its pointer. */
export function partName(pointer: string): string {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  const [section = '', ...rest] = tokens
  if (section === 'paths' && rest.length === 2) return `${rest[1]?.toUpperCase()} ${rest[0]}`
  return [section, ...rest].join(' › ')
}
