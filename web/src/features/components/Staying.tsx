import { Popover } from '@mantine/core'
import { IconButton } from '../../ui/IconButton'
import classes from './Components.module.css'

/** Says why a shared thing stays in its document. */
export function Staying({ reason }: { reason: string }) {
  return (
    <Popover withArrow shadow="md" position="bottom-end" width={320} withRoles={false}>
      <Popover.Target>
        <IconButton icon="info" label="Stays in its document" aria-description={reason} />
      </Popover.Target>
      <Popover.Dropdown className={classes['staying']}>{reason}</Popover.Dropdown>
    </Popover>
  )
}
