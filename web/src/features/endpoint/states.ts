import { duration } from '../../format/numbers'
import type { ConnectionState, Session, Stage } from '../../api/types'
import type { DotState } from '../../ui/Dot'

/** What a connection's state looks like at its places: button, words beside it, dot on the tab. */
export interface Shown {
  action: 'connect' | 'cancel' | 'disconnect' | 'drop'
  /** Words beside the button, without what ticks. */
  words: string
  /** When the part that ticks began; it counts up from there, or down to it when it lies ahead. */
  ticks?: { from: number; as: 'seconds' | 'until' }
  dot: DotState
  /** Dot on the tab and in the tree; none where nothing is going on. */
  tabDot: Exclude<DotState, 'off' | 'unsaved'> | undefined
}

/** What the button says, and the palette. */
export const actionNames: Record<Shown['action'], string> = {
  connect: 'Connect',
  cancel: 'Cancel',
  disconnect: 'Disconnect',
  drop: 'Drop',
}

const stages: Record<Stage, string> = {
  lookup: 'Name lookup',
  tcp: 'TCP',
  proxy: 'Proxy',
  tls: 'TLS',
  upgrade: 'Upgrade',
  request: 'Request',
  wait: 'Waiting',
  download: 'Download',
  prepare: 'Preparing',
}

export function stageName(stage: Stage): string {
  return stages[stage]
}

/** The table of states of the interface's description. */
export function shown(state: ConnectionState | undefined): Shown {
  switch (state?.kind) {
    case undefined:
      return { action: 'connect', words: 'Not connected', dot: 'off', tabDot: undefined }
    case 'connecting':
      return {
        action: 'cancel',
        words: stages[state.stage],
        ticks: { from: Date.parse(state.since), as: 'seconds' },
        dot: 'wait',
        tabDot: 'wait',
      }
    case 'exchanging':
      return {
        action: 'cancel',
        words: stages[state.stage],
        ticks: { from: Date.parse(state.since), as: 'seconds' },
        dot: 'wait',
        tabDot: 'wait',
      }
    case 'answered':
      return { action: 'connect', words: `Answered, ${state.status}`, dot: 'off', tabDot: undefined }
    case 'open':
      return { action: 'disconnect', words: 'Connected', dot: 'live', tabDot: 'live' }
    case 'waiting':
      return {
        action: 'cancel',
        words: `Attempt ${state.attempt} of ${state.attempts}`,
        ticks: { from: Date.parse(state.at), as: 'until' },
        dot: 'wait',
        tabDot: 'wait',
      }
    case 'closing':
      return { action: 'drop', words: 'Closing, waiting for the reply', dot: 'wait', tabDot: 'wait' }
    case 'closed':
      if (state.clean) {
        const words = state.code === undefined || state.code === 1005 ? 'Closed' : `Closed, ${state.code}`
        return { action: 'connect', words, dot: 'off', tabDot: undefined }
      }
      return { action: 'connect', words: unclean(state), dot: 'fail', tabDot: 'fail' }
    case 'failed':
      if (state.cancelled) return { action: 'connect', words: 'Cancelled', dot: 'off', tabDot: undefined }
      return {
        action: 'connect',
        words: isRefusal(state.status) ? `Refused, ${state.status}` : `Failed, ${stages[state.stage]}`,
        dot: 'fail',
        tabDot: 'fail',
      }
  }
}

/** An end without a close handshake: whose it was. */
function unclean({ by, code = 1006, sent, failed }: Extract<ConnectionState, { kind: 'closed' }>): string {
  if (failed) return sent === undefined ? 'Failed' : `Failed, ${sent}`
  if (by === 'us') return sent === undefined ? 'Dropped' : 'Closed, not answered'
  return by === 'server' ? `Closed, ${code}` : `Lost, ${code}`
}

/** Whether a status refuses the upgrade; 101 with something wrong in it does not. */
function isRefusal(status: number | undefined): status is number {
  return status !== undefined && status !== 101
}

/** A tick in words: `3.1 s` gone, or `in 4 s`. */
export function ticked(ticks: NonNullable<Shown['ticks']>, now: number): string {
  if (ticks.as === 'seconds') return `, ${duration(Math.max(0, now - ticks.from) * 1e6)}`
  return ` in ${Math.max(0, Math.ceil((ticks.from - now) / 1000))} s`
}

const over: readonly ConnectionState['kind'][] = ['closed', 'failed', 'answered']

/** Whether a connection or a request is there or on its way. */
export function isUp(state: ConnectionState | undefined): boolean {
  return state !== undefined && !over.includes(state.kind)
}

/** Whether one view of a session is newer than another: the live channel may be faster than an answer. */
export function isNewer(one: Session, other: Session): boolean {
  return one.connections > other.connections || one.entries > other.entries
}
