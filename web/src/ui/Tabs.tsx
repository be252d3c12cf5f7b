import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import classes from './Tabs.module.css'

export interface TabItem<Key extends string> {
  key: Key
  /** The tab's accessible name. */
  label: string
  /** Shown beside the name, not part of it. */
  count?: number
  /** There is something in the tab that is not counted. */
  filled?: boolean
  /** Something in the tab is wrong. */
  wrong?: boolean
  disabled?: boolean
}

interface Props<Key extends string> {
  /** Name of the tab list. */
  label: string
  items: TabItem<Key>[]
  active: Key
  onChange: (key: Key) => void
  /** Id of the one tab panel, which shows the active tab. */
  panel: string
  tools?: ReactNode
}

export function tabId(panel: string, key: string): string {
  return `${panel}-${key}`
}

/** A tab list of 36 px by the ARIA tabs pattern: arrows move and choose, only the chosen tab is in the tab order. */
export function Tabs<Key extends string>({ label, items, active, onChange, panel, tools }: Props<Key>) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const open = items.filter((item) => !item.disabled)
    const at = open.findIndex((item) => item.key === active)
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: open.length - 1 }[event.key]
    const next = to === undefined ? undefined : open[(to + open.length) % open.length]
    if (!next) return
    event.preventDefault()
    onChange(next.key)
    list.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus()
  }
  return (
    <div className={classes['bar']}>
      <div ref={list} role="tablist" aria-label={label} className={classes['list']}>
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            role="tab"
            id={tabId(panel, item.key)}
            data-key={item.key}
            aria-selected={item.key === active}
            aria-controls={panel}
            aria-disabled={item.disabled}
            tabIndex={item.key === active ? 0 : -1}
            className={classes['tab']}
            onClick={() => {
              if (!item.disabled) onChange(item.key)
            }}
            onKeyDown={move}
          >
            {item.label}
            {item.count ? (
              <span className={classes['count']} aria-hidden="true">
                {item.count}
              </span>
            ) : null}
            {item.filled && !item.wrong ? <span className={classes['filled']} aria-hidden="true" /> : null}
            {item.wrong ? <span className={classes['wrong']} aria-hidden="true" /> : null}
          </button>
        ))}
      </div>
      {tools ? <div className={classes['tools']}>{tools}</div> : null}
    </div>
  )
}

interface PanelProps {
  panel: string
  active: string
  /** There are no tabs that lead to it now: then it is a box like any other. */
  alone?: boolean
  children: ReactNode
}

/** The panel that belongs to `Tabs` with the same `panel` id. */
export function TabPanel({ panel, active, alone = false, children }: PanelProps) {
  const tied = alone ? {} : { role: 'tabpanel', id: panel, 'aria-labelledby': tabId(panel, active) }
  return (
    <div {...tied} className={classes['panel']}>
      {children}
    </div>
  )
}
