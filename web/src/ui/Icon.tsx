import classes from './Icon.module.css'
import { icons, type IconName } from './icons'

/** A drawing for the eye only; what carries it has the name. */
export function Icon({ name, size = 16, className }: { name: IconName; size?: 12 | 14 | 16 | 20; className?: string }) {
  return (
    <svg
      className={className ? `${classes['icon']} ${className}` : classes['icon']}
      width={size}
      height={size}
      strokeWidth={size === 12 ? 2 : size === 20 ? 1.5 : 1.6}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={icons[name]} />
    </svg>
  )
}
