import type { ReactNode } from 'react'

export interface TimelinePaneProps {
  /** The session whose timeline is shown; none until the first connect. */
  sessionId: string | undefined
  /** Sequence of the selected entry. */
  selected: number | undefined
  onSelect: (sequence: number | undefined) => void
  /** What is shown while there is no session. */
  empty: ReactNode
}

/** The recorded entries of a session, newest at the end. */
export function TimelinePane({ empty }: TimelinePaneProps) {
  return <>{empty}</>
}
