import { useLayoutEffect, useRef } from 'react'
import { originOf, unknownName, useKnownNames } from '../features/variables/known'
import classes from './VariableInput.module.css'

/** What the variable under the pointer stands for, and where its value comes from; in a popover over everything else. */
export function VariableTip({ chip }: { chip: HTMLElement }) {
  const known = useKnownNames()
  const tip = useRef<HTMLDivElement>(null)
  const name = chip.dataset['name'] ?? ''
  const found = known.get(name)
  useLayoutEffect(() => {
    const shown = tip.current
    if (!shown) return
    shown.showPopover()
    const { left, top, bottom } = chip.getBoundingClientRect()
    const above = top - shown.offsetHeight - 4
    shown.style.left = `${Math.max(8, Math.min(left, window.innerWidth - shown.offsetWidth - 8))}px`
    shown.style.top = `${above < 8 ? bottom + 4 : above}px`
  }, [chip, found])
  return (
    <div ref={tip} role="tooltip" popover="manual" className={classes['tip']} data-unknown={!found}>
      {found ? (
        <>
          <b>{found.secret ? '••••••••' : found.value === '' ? '(empty)' : found.value}</b>
          <span>
            {name}, {found.origin === 'built-in' ? `such as this: ${found.description ?? ''}` : originOf(found)}
          </span>
        </>
      ) : (
        unknownName(name, known)
      )}
    </div>
  )
}
