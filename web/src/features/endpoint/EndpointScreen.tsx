import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { scopeQuery } from '../../api/queries'
import { TabPanel } from '../../ui/Tabs'
import { composerParts } from '../composer/parts'
import { useCommands, type Command } from '../shell/commands'
import { knownNames, KnownNamesProvider, useKnownNames } from '../variables/known'
import { useSession, useWorkspace, type Editing } from '../workspace/context'
import { kindNames } from '../workspace/request'
import { edited, type Face } from '../workspace/tabs'
import { DesignFace } from '../design/DesignFace'
import { DocsFace } from '../docs/DocsFace'
import { useSources } from '../design/useSources'
import { ConflictDialog } from './ConflictDialog'
import classes from './Endpoint.module.css'
import { EndpointLine } from './EndpointLine'
import { HttpDebug } from './http/HttpDebug'
import { SaveDialog } from './SaveDialog'
import { useSaving } from './useSaving'
import { ConnectedNotice } from './websocket/ConnectedNotice'
import { WebSocketDebug } from './websocket/WebSocketDebug'

const faces = [
  ['design', 'Design', 'Alt 1'],
  ['docs', 'Docs', 'Alt 2'],
  ['debug', 'Debug', 'Alt 3'],
] as const

/** An open endpoint: its name, how it is saved, and the debugger of its kind. */
export function EndpointScreen({ editing, width }: { editing: Editing; width: number }) {
  const { tab, kind, request, saved, name, changeTab } = editing
  const session = useSession(tab.session)
  const saving = useSaving(editing)
  const [anotherName, setAnother] = useState(false)
  const sources = useSources(editing, saved?.id ?? '')
  const front: Face = saved === undefined ? 'debug' : tab.face
  const designing = saved !== undefined && front === 'design'
  const canSave = designing ? Object.keys(tab.sources).length > 0 : saved === undefined || editing.unsaved
  const save = () => (designing ? void sources.save() : saving.save())
  const face = (next: Face) => changeTab((now) => ({ ...now, face: next }))

  const canDiscard = saved !== undefined && (designing ? canSave : editing.unsaved)
  const discard = () => {
    if (designing) void sources.forget()
    else changeTab((now) => (saved ? edited(now, saved.request, saved) : now))
  }
  const saveAs = () => {
    setAnother(true)
    saving.ask()
  }
  useCommands([
    { id: 'save', title: 'Save', detail: name, group: thisOf(editing), keys: 'Ctrl S', run: save },
    { id: 'save-as', title: 'Save as another endpoint', detail: name, group: 'Commands', run: saveAs },
    ...(canDiscard
      ? [{ id: 'discard', title: 'Discard changes', detail: name, group: 'Commands' as const, run: discard }]
      : []),
    ...(saved
      ? faces.map(([each, title, keys]) => ({
          id: `face-${each}`,
          title,
          detail: name,
          group: thisOf(editing),
          keys,
          run: () => face(each),
        }))
      : []),
    ...composerParts[kind].map(({ key, label }) => ({
      id: `part-${key}`,
      title: label,
      detail: 'of the request',
      group: 'Commands' as const,
      run: () => changeTab((now) => ({ ...now, face: 'debug', part: key })),
    })),
  ])

  return (
    <div className={classes['screen']}>
      <EndpointLine
        editing={editing}
        onSave={save}
        canSave={canSave}
        face={front}
        onFace={face}
        onSaveAs={saveAs}
        onDiscard={canDiscard ? discard : undefined}
        news={session && kind === 'websocket' ? <ConnectedNotice key={session.id} session={session} /> : null}
      />
      <TabPanel panel="face" active={front} alone={saved === undefined}>
        {saved !== undefined && front === 'docs' ? (
          <DocsFace key={saved.id} endpoint={saved.id} />
        ) : designing ? (
          <DesignFace editing={editing} endpoint={saved.id} sources={sources} width={width} />
        ) : (
          <NamesWithin folder={saved?.folder ?? tab.folder}>
            {editing.kind === 'http' ? (
              <HttpDebug editing={editing} session={session} />
            ) : (
              <WebSocketDebug editing={editing} session={session} width={width} />
            )}
          </NamesWithin>
        )}
      </TabPanel>
      {saving.asking ? (
        <SaveDialog
          suggested={anotherName ? `${name} 2` : suggestion(request.url, `New ${kindNames[kind]}`)}
          folder={saved?.folder ?? tab.folder}
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

/** The names that a request of a folder knows besides: those that the folder says, and the folders around it. */
function NamesWithin({ folder, children }: { folder: string; children: ReactNode }) {
  const { project } = useWorkspace()
  const outside = useKnownNames()
  const inside = useQuery({ ...scopeQuery(project, folder), enabled: folder !== '' }).data
  const known = useMemo(() => (folder === '' || !inside ? outside : knownNames(inside)), [folder, inside, outside])
  return <KnownNamesProvider value={known}>{children}</KnownNamesProvider>
}

function thisOf({ kind }: Editing): Command['group'] {
  return kind === 'http' ? 'This request' : 'This connection'
}

/** A name for a request, from the last part of its path. */
function suggestion(url: string, otherwise: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/, '').split(/[?#]/)[0] ?? ''
  const last = path.split('/').findLast((part) => /^[\w.-]+$/.test(part)) ?? ''
  return last === '' ? otherwise : last.charAt(0).toUpperCase() + last.slice(1)
}
