import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { entryQuery } from '../../api/queries'
import type { Entry } from '../../api/types'
import { CloseView, PingView, ProblemView, RuleBanner, RuleView, StageView } from './EntryViews'
import { FramesView } from './frames/FramesView'
import { HandshakeView } from './handshake/HandshakeView'
import { HexRows } from './HexRows'
import { PrettyPayload, RawPayload } from './MessageView'
import { payloadOf, type Payload } from './payload'
import type { DetailTab } from './tabs'
import classes from './Details.module.css'

interface Props {
  session: string
  entry: Entry
  tab: DetailTab
  frame: number
  /** Place of the first of the entry's frames that are here. */
  offset: number
  observing: boolean
  onFrame: (index: number) => void
  onPart: (offset: number) => void
  onEntry: (sequence: number, frame?: number) => void
}

/** An entry in the form of the chosen tab. */
export function EntryBody(props: Props) {
  const { entry, tab } = props
  const payload = useMemo(() => payloadOf(entry), [entry])
  return (
    <div className={classes['body']}>
      {entry.rule ? <RuleBanner rule={entry.rule} observing={props.observing} /> : null}
      {tab === 'pretty' ? <Pretty entry={entry} payload={payload} /> : null}
      {tab === 'raw' && payload ? <RawPayload payload={payload} /> : null}
      {tab === 'hex' && payload ? <HexRows label="Bytes" bytes={payload.bytes} /> : null}
      {tab === 'frames' ? <Frames {...props} /> : null}
    </div>
  )
}

function Pretty({ entry, payload }: { entry: Entry; payload: Payload | undefined }) {
  switch (entry.kind) {
    case 'text':
    case 'binary':
      return payload ? <PrettyPayload payload={payload} cut={entry.cut ?? false} /> : null
    case 'ping':
    case 'pong':
      return <PingView entry={entry} text={payload?.text} />
    case 'close':
      return <CloseView entry={entry} />
    case 'handshake':
      return entry.handshake ? <HandshakeView entry={entry} handshake={entry.handshake} /> : null
    case 'stage':
      return entry.stage ? <StageView stage={entry.stage} /> : null
    case 'rule':
      return entry.rule ? <RuleView rule={entry.rule} /> : null
    case 'error':
    case 'note':
      return <ProblemView entry={entry} />
  }
}

/** The frames of an entry; of a broken rule, those of the message that it is about. */
function Frames({ session, entry, frame, offset, onFrame, onPart, onEntry }: Props) {
  const about = entry.rule?.entry
  const message = useQuery({ ...entryQuery(session, about ?? 0), enabled: about !== undefined }).data
  const own = entry.frames ?? []
  const alone = entry.rule?.frame
  const direction = entry.rule ? (entry.rule.by === 'us' ? 'sent' : 'received') : entry.direction
  const common = { onShow: onFrame, onPart, onEntry }
  if (alone && message?.frames && message.frames.length > 0) {
    const at = message.frames.findIndex((each) => each.offset === alone.offset)
    const total = message.frameCount ?? message.frames.length
    return (
      <FramesView
        {...common}
        entry={message}
        frames={message.frames}
        offset={0}
        total={total}
        direction={direction}
        shown={Math.max(0, at)}
        onShow={(index) => (about === undefined ? undefined : onEntry(about, index))}
      />
    )
  }
  if (alone) {
    return (
      <FramesView {...common} entry={entry} frames={[alone]} offset={0} total={1} direction={direction} shown={0} />
    )
  }
  const total = entry.frameCount ?? own.length
  return (
    <FramesView
      {...common}
      entry={entry}
      frames={own}
      offset={offset}
      total={total}
      direction={direction}
      shown={frame}
    />
  )
}
