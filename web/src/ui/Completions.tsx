import { useLayoutEffect, useRef } from 'react'
import { originOf, type Known } from '../features/variables/known'
import classes from './VariableInput.module.css'

interface Props {
  id: string
  proposals: Known[]
  chosen: number
  onChoose: (name: string) => void
}

/** Names that may follow `{{`, under the field that it is rendered in, above everything else. */
export function Completions({ id, proposals, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const field = list.current?.parentElement?.getBoundingClientRect()
    if (!list.current || !field) return
    list.current.showPopover()
    list.current.style.left = `${Math.min(field.left, window.innerWidth - list.current.offsetWidth - 8)}px`
    list.current.style.top = `${field.bottom + 4}px`
  }, [])
  useLayoutEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={list} id={id} role="listbox" aria-label="Variables" popover="manual" className={classes['list']}>
      {proposals.map((known, index) => (
        <div
          key={known.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={classes['option']}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(known.name)
          }}
        >
          {known.name}
          <span>{known.secret ? 'secret' : known.value}</span>
          <small>{known.origin === 'built-in' ? 'built in' : short(known)}</small>
        </div>
      ))}
    </div>
  )
}

function short(known: Known): string {
  return originOf(known).replace(/^from (the )?(environment )?/, '')
}
