import { useEffect, useRef } from 'react'
import type { Row, Session } from '../../api/types'

/**
 * Calls `onShow` with the handshake of a connection that failed while the page looked on. One that had failed before
 * the page came to it, or that was cancelled, is left alone.
 */
export function useFailureShown(
  tabSession: string | undefined,
  session: Session | undefined,
  handshake: Row | undefined,
  onShow: (sequence: number) => void,
): void {
  const seen = useRef<string>(undefined)
  const known =
    tabSession === undefined ? 'none' : session && `${session.id} ${session.connections} ${session.state.kind}`
  const failed = session?.state.kind === 'failed' && !session.state.cancelled
  const sequence = handshake?.connection === session?.connections ? handshake?.sequence : undefined
  useEffect(() => {
    const first = seen.current === undefined
    if (known === undefined || seen.current === known) return
    if (failed && !first && sequence === undefined) return
    seen.current = known
    if (failed && !first && sequence !== undefined) onShow(sequence)
  }, [known, failed, sequence, onShow])
}
