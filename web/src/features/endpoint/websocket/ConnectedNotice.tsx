import { useEffect, useState } from 'react'
import type { Session } from '../../../api/types'
import { duration } from '../../../format/numbers'
import { Notice } from '../../../ui/Notice'
import classes from '../Endpoint.module.css'

const showFor = 4_000

/** Says for some seconds that a connection is there now; one that was there before is not news. */
export function ConnectedNotice({ session }: { session: Session }) {
  const { state, connections, subprotocol, extensions } = session
  const open = state.kind === 'open'
  const [told, setTold] = useState(() => (open && Date.now() - Date.parse(state.since) > showFor ? connections : 0))
  useEffect(() => {
    if (!open) return undefined
    const timer = setTimeout(() => setTold(connections), showFor)
    return () => clearTimeout(timer)
  }, [open, connections])
  if (!open || told === connections) return null
  return (
    <div className={classes['rounded']}>
      <Notice
        tone="ok"
        what={`Connected${state.took === undefined ? '' : ` in ${duration(state.took)}`}`}
        why={[subprotocol, extensions].filter(Boolean).join(', ')}
      />
    </div>
  )
}
