import { Button, Modal } from '@mantine/core'
import type { Endpoint, EndpointRequest, HttpRequest, WebSocketRequest } from '../../api/types'
import { equal } from '../workspace/request'
import classes from './Endpoint.module.css'

interface Props {
  mine: EndpointRequest
  theirs: Endpoint
  onMine: () => void
  onTheirs: () => void
  onClose: () => void
}

const parts: Readonly<Record<string, string>> = {
  method: 'method',
  url: 'URL',
  query: 'query parameters',
  path: 'path parameters',
  headers: 'headers',
  cookies: 'cookies',
  auth: 'credentials',
  body: 'body',
  message: 'message',
  messages: 'saved messages',
  scripts: 'scripts',
  options: 'options',
  description: 'description',
} satisfies Partial<Record<keyof HttpRequest | keyof WebSocketRequest, string>>

/** What two requests differ in, in words. */
function differing(mine: EndpointRequest, theirs: EndpointRequest): string[] {
  const one: Readonly<Record<string, unknown>> = { ...mine }
  const other: Readonly<Record<string, unknown>> = { ...theirs }
  return Object.entries(parts).flatMap(([key, name]) => (equal(one[key], other[key]) ? [] : [name]))
}

/** What to do when the endpoint was saved elsewhere meanwhile, in the same place. */
export function ConflictDialog({ mine, theirs, onMine, onTheirs, onClose }: Props) {
  const differ = differing(mine, theirs.request)
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
