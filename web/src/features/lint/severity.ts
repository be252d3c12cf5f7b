import type { LintSeverity } from '../../api/types'
import { counted } from '../../format/numbers'
import type { Tone } from '../../ui/Icon'
import type { IconName } from '../../ui/icons'

/** The worst first. */
export const severities: readonly LintSeverity[] = ['error', 'warning', 'info', 'hint']

export const drawnAs: Record<LintSeverity, { name: IconName; tone: Tone }> = {
  error: { name: 'error', tone: 'bad' },
  warning: { name: 'alert', tone: 'warn' },
  info: { name: 'info', tone: 'mild' },
  hint: { name: 'info', tone: 'mild' },
}

export type Counts = Record<LintSeverity, number>

export function countsOf(problems: readonly { severity: LintSeverity }[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const { severity } of problems) counts[severity] += 1
  return counts
}

/** Such as `1 error, 2 warnings`; empty when there is nothing. */
export function told(counts: Counts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], severity))
    .join(', ')
}
