import { ActionIcon, type ActionIconProps } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icons'

type Props = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps> & {
    icon: IconName
    /** Accessible name, also shown as a tooltip. */
    label: string
    iconSize?: 12 | 14 | 16
  }

/** A square button of 28 px that shows an icon and has a name. */
export function IconButton({ icon, label, iconSize = 16, ...others }: Props) {
  return (
    <ActionIcon aria-label={label} title={label} {...others}>
      <Icon name={icon} size={iconSize} />
    </ActionIcon>
  )
}
