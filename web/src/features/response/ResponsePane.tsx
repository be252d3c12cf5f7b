import { useRef, type ReactNode } from 'react'
import type { Session } from '../../api/types'
import { Empty } from '../../ui/Empty'
import { useSize } from '../../ui/useSize'
import { Answer } from './Answer'
import classes from './Response.module.css'

interface Props {
  /** The sending whose response is shown; none before the first. */
  session: Session | undefined
  /** What stands there before the first one. */
  empty?: ReactNode
}

/** What came back for an HTTP request: the region "Response". */
export function ResponsePane({ session, empty }: Props) {
  const pane = useRef<HTMLElement>(null)
  const { width } = useSize(pane)
  return (
    <section ref={pane} className={classes['response']} aria-label="Response">
      {session?.kind === 'http' ? (
        <Answer key={session.id} session={session} narrow={width < 560} />
      ) : (
        (empty ?? <Empty state="No response yet" what="Send the request: its response appears here." />)
      )}
    </section>
  )
}
