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
      return { words: wayOf(session) ?? '', dot: 'wait', ticks: { from: Date.parse(state.since), as: 'seconds' } }
    case 'answered':
      return { words: 'Done', dot: 'live', at: state.at }
    case 'failed':
      if (state.cancelled) return { words: 'Cancelled', dot: 'off' }
      return { words: `Failed, ${nothingSent(session) ? 'before it was sent' : failedAt(state)}`, dot: 'fail' }
    case 'open':
    case 'waiting':
    case 'closing':
    case 'closed':
    case undefined:
      return { words: 'Not sent', dot: 'off' }
  }
}

/** How far a request is that is on its way. */
export function wayOf(session: Session | undefined): string | undefined {
  const state = session?.state
  if (state?.kind !== 'connecting' && state?.kind !== 'exchanging') return undefined
  return nothingSent(session) ? 'Preparing' : stageName(state.stage)
}

/** Scripts run and tokens are asked for before the first request goes out. */
function nothingSent(session: Session | undefined): boolean {
  return session?.http?.hop === 0
}

/** Where it failed: what a redirect leads to is no stage of the answer that redirects. */
function failedAt({ problem, stage }: Extract<ConnectionState, { kind: 'failed' }>): string {
  return problem.code.includes('redirect') ? 'Redirect' : stageName(stage)
}

/** The time of day, to the millisecond. */
export function timeOf(moment: string): string {
  return clockTime(Date.parse(moment), 0)
}
