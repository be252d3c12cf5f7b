import { Checkbox } from '@mantine/core'
import type { Session } from '../../api/types'
import { ProtocolBadge } from '../../ui/Badge'
import { Dot } from '../../ui/Dot'
import { IconButton } from '../../ui/IconButton'
import { isUp, shown } from '../endpoint/states'
import screen from '../shell/Screen.module.css'
import { calledOf, moment, outcome, timeOf } from './outcome'

interface Props {
  session: Session
  active: boolean
  /** Where a click on the line leads, as the rest of the address. */
  to: string
  /** Whether it is among those that are chosen; left out where nothing is chosen. */
  chosen?: boolean | undefined
  onChoose?: (chosen: boolean) => void
  onOpen: () => void
  onRemove: () => void
}

/** A past session in the list: what it was, when, and what became of it. */
export function HistoryLine({ session, active, to, chosen, onChoose, onOpen, onRemove }: Props) {
  const { dot } = shown(session.state)
  const name = calledOf(session)
  const called = `${name}, ${moment(session.startedAt)}`
  return (
    <li className={screen['item']} data-active={active || undefined}>
      {chosen === undefined ? null : (
        <Checkbox
          aria-label={`Choose ${called}`}
          checked={chosen}
          onChange={(event) => onChoose?.(event.currentTarget.checked)}
        />
      )}
      <Dot state={dot} />
      <a href={`#/history/${encodeURIComponent(to)}`} aria-current={active ? 'true' : undefined}>
        <span className={screen['called']} title={name}>
          <ProtocolBadge kind={session.kind} method={session.http?.method} />{' '}
          <span className={screen['name']}>{name}</span>
          <small>{timeOf(session.startedAt)}</small>
        </span>
        <small>{outcome(session)}</small>
      </a>
      {chosen === undefined ? (
        <>
          <IconButton icon="right" iconSize={14} label={`Open ${called}`} onClick={onOpen} />
          <IconButton
            icon="trash"
            iconSize={14}
            label={`Delete ${called}`}
            disabled={isUp(session.state)}
            onClick={onRemove}
          />
        </>
      ) : null}
    </li>
  )
}
