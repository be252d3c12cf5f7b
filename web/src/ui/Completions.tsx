import { useLayoutEffect, useRef } from 'react'
import type { Completion } from './useCompletion'
import classes from './VariableInput.module.css'

interface Props extends Pick<Completion, 'label' | 'proposals' | 'chosen'> {
  id: string
  onChoose: (text: string) => void
}

/** What may follow in a field, under the field that it is rendered in, above everything else. */
export function Completions({ id, label, proposals, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const field = list.current?.parentElement?.getBoundingClientRect()
    if (!list.current || !field) return
    list.current.showPopover()
    list.current.style.left = `${Math.min(field.left, window.innerWidth - list.current.offsetWidth - 8)}px`
    list.current.style.top = `${field.bottom + 4}px`
  }, [])
  useLayoutEffect(() => {
    if (chosen !== undefined) list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} popover="manual" className={classes['list']}>
      {proposals.map(({ text, aside, origin }, index) => (
        <div
          key={text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={classes['option']}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(text)
          }}
        >
          {text}
          {aside === undefined ? null : <span>{aside}</span>}
          {origin === undefined ? null : <small>{origin}</small>}
        </div>
      ))}
    </div>
  )
}
