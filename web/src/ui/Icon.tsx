import classes from './Icon.module.css'
import { icons, type IconName } from './icons'

/** How bad or good what a drawing stands beside is; `mild` is neither. */
export type Tone = 'ok' | 'mild' | 'warn' | 'bad'

interface Props {
  name: IconName
  size?: 12 | 14 | 16 | 20
  tone?: Tone | undefined
  className?: string
}

/** A drawing for the eye only; what carries it has the name. */
export function Icon({ name, size = 16, tone, className }: Props) {
  return (
    <svg
      className={className ? `${classes['icon']} ${className}` : classes['icon']}
      data-tone={tone}
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
