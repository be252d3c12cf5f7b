import type { DescriptionChange } from '../../api/types'
import type { Tone } from '../../ui/Icon'
import type { IconName } from '../../ui/icons'

export type Impact = DescriptionChange['impact']

/** The worst first. */
export const impacts: readonly Impact[] = ['breaking', 'risky', 'harmless']

export const drawnAs: Record<Impact, { name: IconName; tone: Tone }> = {
  breaking: { name: 'error', tone: 'bad' },
  risky: { name: 'alert', tone: 'warn' },
  harmless: { name: 'check', tone: 'mild' },
}

/** The changes of each subject, subjects with the worst ones first, and the worst first in each. */
export function bySubject(changes: readonly DescriptionChange[]): { subject: string; changes: DescriptionChange[] }[] {
  const subjects = new Map<string, DescriptionChange[]>()
  for (const change of changes) {
    const there = subjects.get(change.subject)
    if (there) there.push(change)
    else subjects.set(change.subject, [change])
  }
  return [...subjects]
    .map(([subject, all]) => ({ subject, changes: all.toSorted((a, b) => rank(a) - rank(b)) }))
    .toSorted((a, b) => worst(a.changes) - worst(b.changes))
}

function rank({ impact }: DescriptionChange): number {
  return impacts.indexOf(impact)
}

function worst(changes: readonly DescriptionChange[]): number {
  return Math.min(...changes.map(rank))
}

/** The operations that the changes of something shared reach, but itself. */
export function reached(subject: string, changes: readonly DescriptionChange[]): string[] {
  return [...new Set(changes.flatMap(({ affects }) => affects))].filter((each) => each !== subject)
}

/** Such as `line 3 → 5`. */
export function linesOf({ old, new: now }: DescriptionChange): string {
  if (old && now) return `line ${old.line} → ${now.line}`
  const only = old ?? now
  return only ? `line ${only.line}` : ''
}
