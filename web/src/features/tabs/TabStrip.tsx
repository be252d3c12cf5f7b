import { useRef, type KeyboardEvent } from 'react'
import { ProtocolBadge } from '../../ui/Badge'
import { Dot } from '../../ui/Dot'
import { Icon } from '../../ui/Icon'
import { shown } from '../endpoint/states'
import { goTo, usePage } from '../shell/route'
import { nameOf, useSavedEndpoint, useSession, useTabs, useWorkspace } from '../workspace/context'
import { isHttp } from '../workspace/request'
import { unsavedIn, type OpenTab } from '../workspace/tabs'
import classes from './TabStrip.module.css'
import { useInSight } from './useInSight'

interface Props {
  onClose: (tab: OpenTab) => void
  onNew: () => void
}

const words = { live: ', connected', wait: ', connecting', fail: ', failed' }

/** The open endpoints, as tabs that can be closed and moved. */
export function TabStrip({ onClose, onNew }: Props) {
  const { store } = useWorkspace()
  const { tabs, active } = useTabs()
  const inFront = usePage().page === 'apis'
  const list = useRef<HTMLDivElement>(null)
  const dragged = useRef<string>(undefined)

  const show = (id: string) => {
    goTo('apis')
    store.change((state) => ({ ...state, active: id }))
  }
  const key = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === active)
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (next) {
      event.preventDefault()
      show(next.id)
      list.current?.querySelector<HTMLElement>(`[data-id="${next.id}"]`)?.focus()
    }
    const here = tabs[at]
    if (event.key === 'Delete' && here) onClose(here)
  }
  const drop = (before: string) => {
    const id = dragged.current
    dragged.current = undefined
    if (!id || id === before) return
    store.change((state) => {
      const moving = state.tabs.filter((tab) => tab.id === id)
      const rest = state.tabs.filter((tab) => tab.id !== id)
      const from = state.tabs.findIndex((tab) => tab.id === id)
      const to = state.tabs.findIndex((tab) => tab.id === before)
      const at = rest.findIndex((tab) => tab.id === before) + (from < to ? 1 : 0)
      return { ...state, tabs: [...rest.slice(0, at), ...moving, ...rest.slice(at)] }
    })
  }

  return (
    <div className={classes['strip']}>
      {tabs.length > 0 ? (
        <div ref={list} role="tablist" aria-label="Open endpoints" className={classes['list']}>
          {tabs.map((tab) => (
            <OneTab
              key={tab.id}
              tab={tab}
              active={tab.id === active}
              inFront={inFront}
              onShow={() => show(tab.id)}
              onClose={() => onClose(tab)}
              onKey={key}
              onDrag={() => (dragged.current = tab.id)}
              onDrop={() => drop(tab.id)}
            />
          ))}
        </div>
      ) : null}
      <button type="button" className={classes['add']} aria-label="Add a tab" title="Add a tab" onClick={onNew}>
        <Icon name="plus" size={14} />
      </button>
    </div>
  )
}

interface TabProps {
  tab: OpenTab
  active: boolean
  /** The open endpoints are what is shown. */
  inFront: boolean
  onShow: () => void
  onClose: () => void
  onKey: (event: KeyboardEvent) => void
  onDrag: () => void
  onDrop: () => void
}

function OneTab({ tab, active, inFront, onShow, onClose, onKey, onDrag, onDrop }: TabProps) {
  const saved = useSavedEndpoint(tab.endpoint)
  const request = tab.draft ?? saved?.request
  const name = request ? nameOf(request, saved) : '…'
  const method = request && isHttp(request) ? request.method : undefined
  const state = shown(useSession(tab.session)?.state)
  const unsaved = unsavedIn(tab)
  const element = useInSight<HTMLButtonElement>(active)
  const label = `${method ?? 'WS'} ${name}${state.tabDot ? words[state.tabDot] : ''}${unsaved ? ', unsaved changes' : ''}`
  return (
    <button
      type="button"
      role="tab"
      aria-selected={active && inFront}
      aria-label={label}
      tabIndex={active ? 0 : -1}
      data-id={tab.id}
      className={classes['tab']}
      draggable
      onClick={onShow}
      onAuxClick={(event) => (event.button === 1 ? onClose() : undefined)}
      onKeyDown={onKey}
      onDragStart={onDrag}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      ref={element}
    >
      {state.tabDot ? <Dot state={state.tabDot} /> : null}
      <ProtocolBadge kind={method === undefined ? 'websocket' : 'http'} method={method} />
      <span className={classes['label']}>{name}</span>
      {/* For the pointer; by keyboard a tab is closed with Delete or Alt W. */}
      <span
        aria-hidden="true"
        className={classes['close']}
        data-unsaved={unsaved || undefined}
        title="Close (Alt W)"
        onClick={(event) => {
          event.stopPropagation()
          onClose()
        }}
      >
        {unsaved ? <Dot state="unsaved" /> : null}
        <Icon name="close" size={12} />
      </span>
    </button>
  )
}
