import { Button } from '@mantine/core'
import type { Session } from '../../../api/types'
import { Keys } from '../../../ui/Badge'
import type { HttpEditing } from '../../workspace/context'
import classes from '../Endpoint.module.css'
import { UrlField } from '../UrlField'
import own from './Http.module.css'
import { MethodField } from './MethodField'
import { isRunning } from './progress'
import type { Sending } from './useSending'

interface Props {
  editing: HttpEditing
  session: Session | undefined
  sending: Sending
}

/** Method and URL, with Send, or Cancel as long as an answer is on its way. */
export function HttpUrlBar({ editing, session, sending }: Props) {
  const running = isRunning(session?.state)
  const send = () => void sending.send()
  return (
    <div className={classes['url']}>
      <MethodField editing={editing} onEnter={send} />
      <UrlField editing={editing} placeholder="https://host/path, {parameter} or {{variable}}" onEnter={send} />
      {running ? (
        <Button className={own['send'] ?? ''} onClick={() => void sending.cancel()}>
          Cancel
        </Button>
      ) : (
        <Button className={own['send'] ?? ''} variant="filled" rightSection={<Keys>Ctrl ↵</Keys>} onClick={send}>
          Send
        </Button>
      )}
    </div>
  )
}
