import { useState } from 'react'
import { useLiveState } from '../../api/LiveProvider'
import { composerParts, localProblems } from '../composer/check'
import { useChecked } from '../composer/useChecked'
import { useCommands } from '../shell/commands'
import { useSession, useWorkspace, type Editing } from '../workspace/context'
import { edited } from '../workspace/tabs'
import { ConnectedNotice } from './ConnectedNotice'
import { ConflictDialog } from './ConflictDialog'
import classes from './Endpoint.module.css'
import { EndpointLine } from './EndpointLine'
import { SaveDialog } from './SaveDialog'
import { actionNames, shown } from './states'
import { StatusLine } from './StatusLine'
import { UrlBar } from './UrlBar'
import { press, useConnection } from './useConnection'
import { useSaving } from './useSaving'
import { WorkArea } from './WorkArea'

/** An open endpoint: its name, its URL, and the panes of the debugger. */
export function EndpointScreen({ editing, width }: { editing: Editing; width: number }) {
  const { store } = useWorkspace()
  const { tab, request, saved, changeTab } = editing
  const session = useSession(tab.session)
  const connection = useConnection(editing, session)
  const saving = useSaving(editing)
  const checked = useChecked(request)
  const offline = useLiveState() === 'broken'
  const [anotherName, setAnother] = useState(false)
  const { action } = shown(session?.state)

  const discard = () => changeTab((now) => (saved ? { ...edited(now, saved.request, saved), problems: [] } : now))
  const saveAs = () => {
    setAnother(true)
    saving.ask()
  }
  useCommands([
    {
      id: 'send',
      title: 'Send',
      detail: `the message of ${editing.name}`,
      group: 'This connection',
      keys: 'Ctrl Enter',
      run: () => void connection.send(request.message),
    },
    {
      id: 'toggle',
      title: actionNames[action],
      detail: editing.name,
      group: 'This connection',
      keys: 'Ctrl Shift Enter',
      run: () => void press(action, connection),
    },
    {
      id: 'save',
      title: 'Save',
      detail: editing.name,
      group: 'This connection',
      keys: 'Ctrl S',
      run: saving.save,
    },
    ...(action === 'disconnect'
      ? [
          {
            id: 'ping',
            title: 'Ping',
            detail: editing.name,
            group: 'This connection' as const,
            run: () => void connection.ping(),
          },
          {
            id: 'drop',
            title: 'Drop',
            detail: 'ends TCP without a Close frame',
            group: 'This connection' as const,
            run: () => void connection.drop(),
          },
        ]
      : []),
    {
      id: 'save-as',
      title: 'Save as another endpoint',
      detail: editing.name,
      group: 'Commands',
      run: saveAs,
    },
    ...(saved && editing.unsaved
      ? [
          {
            id: 'discard',
            title: 'Discard changes',
            detail: editing.name,
            group: 'Commands' as const,
            run: discard,
          },
        ]
      : []),
    ...composerParts.map(({ key, label }) => ({
      id: `part-${key}`,
      title: label,
      detail: 'of the request',
      group: 'Commands' as const,
      run: () => changeTab((now) => ({ ...now, part: key })),
    })),
  ])

  const folder = saved?.folder ?? ''
  return (
    <div className={classes['screen']}>
      <EndpointLine
        editing={editing}
        onSave={saving.save}
        onSaveAs={saveAs}
        onDiscard={discard}
        news={session ? <ConnectedNotice key={session.id} session={session} /> : null}
      />
      <UrlBar editing={editing} session={session} connection={connection} narrow={width < 700} />
      <WorkArea
        editing={editing}
        session={session}
        connection={connection}
        checked={checked}
        onOpen={(endpoint) => store.open({ endpoint })}
      />
      <StatusLine session={session} wrongRows={localProblems(request).length} offline={offline} />
      {saving.asking ? (
        <SaveDialog
          suggested={anotherName ? `${editing.name} 2` : suggestion(request.url)}
          folder={folder}
          onSave={saving.create}
          onClose={() => {
            setAnother(false)
            saving.leave()
          }}
        />
      ) : null}
      {saving.conflict && saving.conflict.kind !== 'http' ? (
        <ConflictDialog
          mine={request}
          theirs={saving.conflict}
          onMine={() => void saving.overwrite()}
          onTheirs={saving.takeTheirs}
          onClose={saving.wait}
        />
      ) : null}
    </div>
  )
}

/** A name for a request, from the last part of its path. */
function suggestion(url: string): string {
  const path = url.replace(/^wss?:\/\/[^/]*/, '').split(/[?#]/)[0] ?? ''
  const last = path.split('/').findLast((part) => /^[\w.-]+$/.test(part)) ?? ''
  return last === '' ? 'New WebSocket' : last.charAt(0).toUpperCase() + last.slice(1)
}
