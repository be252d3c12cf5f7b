import { useCallback } from 'react'
import type { Session } from '../../../api/types'
import { useCommands } from '../../shell/commands'
import { useHandshake } from '../../timeline/useHandshake'
import type { WebSocketEditing } from '../../workspace/context'
import { Panes } from '../Panes'
import { ConnectionNotice } from './ConnectionNotice'
import { NotConnected } from './NotConnected'
import { useFailureShown } from './useFailureShown'

interface Props {
  editing: WebSocketEditing
  session: Session | undefined
  onOpen: (endpoint: string) => void
  /** Width of the whole work area. */
  wide: number
}

/** What crossed the wire: the timeline, and under it (or at its right) the entry that is selected. */
export function Recorded({ editing, session, onOpen, wide }: Props) {
  const { tab, changeTab } = editing
  const select = useCallback(
    (sequence: number | undefined) => changeTab((now) => ({ ...now, selected: sequence })),
    [changeTab],
  )
  const handshake = useHandshake(session)
  useFailureShown(tab.session, session, handshake, tab.selected, select)
  const toldBelow = handshake !== undefined && tab.selected === handshake.sequence
  useCommands(
    tab.selected === undefined
      ? []
      : [
          {
            id: 'close-detail',
            title: 'Close the detail',
            group: 'Commands',
            keys: 'Escape',
            silent: true,
            run: () => select(undefined),
          },
        ],
  )
  return (
    <>
      {session ? (
        <ConnectionNotice
          key={session.id}
          session={session}
          superseded={tab.problems.length > 0}
          toldBelow={toldBelow}
        />
      ) : null}
      <Panes
        sessionId={tab.session}
        selected={tab.selected}
        onSelect={select}
        wide={wide}
        empty={<NotConnected endpoint={tab.endpoint} onOpen={onOpen} />}
      />
    </>
  )
}
