import type { ConnectionState, Session } from '../../../api/types'
import type { DotState } from '../../../ui/Dot'
import { clockTime } from '../../timeline/times'
import { stageName, type Shown } from '../states'

/** Whether an answer is on its way. */
export function isRunning(state: ConnectionState | undefined): boolean {
  return state?.kind === 'connecting' || state?.kind === 'exchanging'
}

/** How far a sending has come, in words. */
export interface Progress {
  words: string
  dot: DotState
  ticks?: NonNullable<Shown['ticks']>
  /** When it was over. */
  at?: string
}

export function progressOf(session: Session | undefined): Progress {
  const state = session?.state
  switch (state?.kind) {
    case 'connecting':
    case 'exchanging':
      return { words: stageName(state.stage), dot: 'wait', ticks: { from: Date.parse(state.since), as: 'seconds' } }
    case 'answered':
      return { words: 'Done', dot: 'live', at: state.at }
    case 'failed':
      if (state.cancelled) return { words: 'Cancelled', dot: 'off' }
      return { words: `Failed, ${failedAt(state)}`, dot: 'fail' }
    case 'open':
    case 'waiting':
    case 'closing':
    case 'closed':
    case undefined:
      return { words: 'Not sent', dot: 'off' }
  }
}

/** Where it failed: what a redirect leads to is no stage of the answer that redirects. */
function failedAt({ problem, stage }: Extract<ConnectionState, { kind: 'failed' }>): string {
  return problem.code.includes('redirect') ? 'Redirect' : stageName(stage)
}

/** The time of day, to the millisecond. */
export function timeOf(moment: string): string {
  return clockTime(Date.parse(moment), 0)
}
