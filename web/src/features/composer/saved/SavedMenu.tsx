import { Button, Popover } from '@mantine/core'
import { useState, type ComponentProps } from 'react'
import { Icon } from '../../../ui/Icon'
import composer from '../Composer.module.css'
import { SavedMessages } from './SavedMessages'

/** The saved messages where there is no room for a list in view: the same list, behind a button. */
export function SavedMenu({ onLoad, onSend, ...list }: ComponentProps<typeof SavedMessages>) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} width={320} keepMounted trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          title="Saved messages"
          aria-expanded={open}
          rightSection={<Icon name="down" size={14} />}
          onClick={() => setOpen(!open)}
        >
          Saved&ensp;<span className={composer['count']}>{list.messages.length || ''}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <SavedMessages
          {...list}
          onLoad={(message) => {
            onLoad(message)
            setOpen(false)
          }}
          onSend={(message) => {
            onSend(message)
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
