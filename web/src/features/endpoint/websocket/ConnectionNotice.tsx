import { useState } from 'react'
import type { Session } from '../../../api/types'
import { IconButton } from '../../../ui/IconButton'
import { Notice } from '../../../ui/Notice'

interface Props {
  session: Session
  /** Something newer is said of this tab: what was said of the last connection is over. */
  superseded: boolean
  /** The handshake is shown in the details, which say why it failed. */
  toldBelow: boolean
}

/**
 * How a connection ended, or why it was none, until it is put away. While what happened on it cannot be kept, that goes
 * first.
 */
export function ConnectionNotice({ session, superseded, toldBelow }: Props) {
  const { state } = session
  const moment = `${session.id} ${session.connections} ${state.kind}`
  const [past, setPast] = useState('')
  if (superseded && past !== moment) setPast(moment)
  if (session.unwritten)
    return <Notice tone="bad" what={session.unwritten.message} why={session.unwritten.hint ?? ''} />
  if (past === moment) return null
  const away = <IconButton icon="close" label="Put away" iconSize={12} onClick={() => setPast(moment)} />
  switch (state.kind) {
    case 'failed':
      if (state.cancelled || toldBelow) return null
      return (
        <Notice tone="bad" what={state.problem.message} why={state.problem.hint ?? ''}>
          {away}
        </Notice>
      )
    case 'closed':
      if (state.clean && state.by === 'us') return null
      return (
        <Notice tone={state.clean ? 'warn' : 'bad'} what={state.summary ?? 'The connection has ended'}>
          {away}
        </Notice>
      )
    case 'open':
    case 'answered':
    case 'connecting':
    case 'exchanging':
    case 'waiting':
    case 'closing':
      return null
  }
}
