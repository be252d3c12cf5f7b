import { useEffect, useRef } from 'react'
import type { Row, Session } from '../../../api/types'

/**
 * Calls `onShow` with the handshake of a connection that failed while the page looked on, and with none when a later one
 * is open. One that had failed before the page came to it, or that was cancelled, is left alone, and so is what the user
 * has `selected`.
 */
export function useFailureShown(
  tabSession: string | undefined,
  session: Session | undefined,
  handshake: Row | undefined,
  selected: number | undefined,
  onShow: (sequence: number | undefined) => void,
): void {
  const seen = useRef<string>(undefined)
  const shown = useRef<number>(undefined)
  const known =
    tabSession === undefined ? 'none' : session && `${session.id} ${session.connections} ${session.state.kind}`
  const failed = session?.state.kind === 'failed' && !session.state.cancelled
  const open = session?.state.kind === 'open'
  const sequence = handshake?.connection === session?.connections ? handshake?.sequence : undefined
  useEffect(() => {
    const first = seen.current === undefined
    if (known === undefined || seen.current === known) return
    if (failed && !first && sequence === undefined) return
    seen.current = known
    if (failed && !first && sequence !== undefined) {
      shown.current = sequence
      onShow(sequence)
    } else if (open && shown.current !== undefined) {
      if (selected === shown.current) onShow(undefined)
      shown.current = undefined
    }
  }, [known, failed, open, sequence, selected, onShow])
}
