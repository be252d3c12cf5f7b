import type { CSSProperties, HTMLAttributes, ReactNode } from 'react'
import classes from './Rows.module.css'
import type { Sheet } from './useSheet'
import type { Window } from './useWindow'

type Own = 'role' | 'aria-label' | 'children' | 'onScroll' | 'tabIndex'

interface Props extends Omit<HTMLAttributes<HTMLDivElement>, Own> {
  role: 'grid' | 'treegrid' | 'listbox'
  /** Accessible name. */
  label: string
  sheet: Sheet
  window: Window
  /** How wide the lines are at least; where it is not given, they are as wide as the list, which does not scroll sideways. */
  wide?: number | undefined
  /** The lines are text of fixed width. */
  code?: boolean
  /** What sticks above the lines, as high as `window` was told. */
  head?: ReactNode
  /** What lies over the lines. */
  over?: ReactNode
  /** Draws a line: under its key, and with `top` as its distance from the top of where it lies. */
  children: (line: number, key: number, top: number) => ReactNode
}

/** The lines of a list of any length, of which those in view are drawn. A line is one element, which is placed as wide as the list. */
export function Rows({ role, label, sheet, window, wide, code = false, head, over, children, ...rest }: Props) {
  const { className, style, ...own } = rest
  const { scroller, layer, ruler } = sheet
  const drawn: ReactNode[] = []
  for (let line = window.from; line < window.to; line++) {
    drawn.push(children(line, line % window.pool, (line - window.base) * window.lineHeight))
  }
  const place = { ...style, '--rows-head': `${window.head}px` } as CSSProperties
  return (
    <div
      ref={scroller}
      role={role}
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- each of its roles is one of lists that take the focus
      tabIndex={0}
      className={`${classes['rows']} ${className ?? ''}`}
      style={place}
      data-code={code || undefined}
      data-narrow={wide === undefined || undefined}
      data-first-focus
      onScroll={window.onScroll}
      {...own}
    >
      {code ? (
        <span ref={ruler} className={classes['ruler']} aria-hidden="true">
          {'0'.repeat(50)}
        </span>
      ) : null}
      {head}
      <div role="presentation" className={classes['space']} style={{ height: window.height, minWidth: wide }}>
        <div
          role={role === 'listbox' ? 'presentation' : 'rowgroup'}
          className={classes['layer']}
          style={{ height: window.view }}
        >
          <div ref={layer} role="presentation" className={classes['lines']}>
            {drawn}
          </div>
          {over}
        </div>
      </div>
    </div>
  )
}
