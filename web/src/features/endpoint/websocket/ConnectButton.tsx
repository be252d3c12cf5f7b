import { Button, Menu, Popover } from '@mantine/core'
import { useState } from 'react'
import type { Session } from '../../../api/types'
import { Icon } from '../../../ui/Icon'
import { CloseForm } from './CloseForm'
import classes from '../Endpoint.module.css'
import { actionNames, shown } from '../states'
import { press, type Connection } from './useConnection'

interface Props {
  session: Session | undefined
  connection: Connection
}

/** Connect, Cancel, Disconnect or Drop, whichever the state allows; always as wide, with more behind its arrow. */
export function ConnectButton({ session, connection }: Props) {
  const { action } = shown(session?.state)
  const filled = action === 'connect' && session?.state.kind !== 'closing'
  const variant = filled ? 'filled' : 'default'
  return (
    <div className={classes['split']}>
      <Button className={classes['main'] ?? ''} variant={variant} onClick={() => void press(action, connection)}>
        {actionNames[action]}
      </Button>
      {action === 'disconnect' ? (
        <CloseChoice connection={connection} />
      ) : (
        <Menu disabled={action !== 'connect'}>
          <Menu.Target>
            <Button
              className={classes['more'] ?? ''}
              variant={variant}
              aria-label="More ways to begin"
              title="More ways to begin"
              disabled={action !== 'connect'}
            >
              <Icon name="down" size={14} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="plus" />} onClick={() => void connection.connectAnew()}>
              Begin a session with an empty timeline
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}

function CloseChoice({ connection }: { connection: Connection }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={classes['more'] ?? ''}
          aria-label="Close code and reason"
          title="Close code and reason"
          onClick={() => setOpen(!open)}
        >
          <Icon name="down" size={14} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <CloseForm
          onClose={async (frame) => {
            if (await connection.close(frame)) setOpen(false)
          }}
          onPing={() => {
            setOpen(false)
            void connection.ping()
          }}
          onDrop={() => {
            setOpen(false)
            void connection.drop()
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
