import { Button, Modal } from '@mantine/core'
import type { WebSocketEndpoint, WebSocketRequest } from '../../api/types'
import { equal } from '../workspace/request'
import classes from './Endpoint.module.css'

interface Props {
  mine: WebSocketRequest
  theirs: WebSocketEndpoint
  onMine: () => void
  onTheirs: () => void
  onClose: () => void
}

const parts: Record<keyof WebSocketRequest, string> = {
  url: 'URL',
  query: 'query parameters',
  path: 'path parameters',
  headers: 'headers',
  cookies: 'cookies',
  auth: 'credentials',
  message: 'message',
  messages: 'saved messages',
  scripts: 'scripts',
  options: 'options',
  description: 'description',
}

/** What to do when the endpoint was saved elsewhere meanwhile, in the same place. */
export function ConflictDialog({ mine, theirs, onMine, onTheirs, onClose }: Props) {
  const keys = Object.keys(parts) as (keyof WebSocketRequest)[]
  const differ = keys.filter((key) => !equal(mine[key], theirs.request[key])).map((key) => parts[key])
  return (
    <Modal opened onClose={onClose} title={`${theirs.name} was changed elsewhere`} size={440}>
      <div className={classes['dialog']}>
        <p>
          Since you began, somebody changed this endpoint in the same place. Yours and theirs differ in:{' '}
          {differ.join(', ')}.
        </p>
        <div className={classes['actions']}>
          <Button variant="subtle" onClick={onClose}>
            Decide later
          </Button>
          <Button onClick={onTheirs}>Take theirs</Button>
          <Button variant="filled" onClick={onMine}>
            Keep mine
          </Button>
        </div>
      </div>
    </Modal>
  )
}
