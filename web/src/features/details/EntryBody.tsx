import { useMemo } from 'react'
import type { Entry } from '../../api/types'
import { CloseView, HeadView, PingView, ProblemView, RuleBanner, RuleView, StageView, TestView } from './EntryViews'
import { FramesView } from './frames/FramesView'
import { HandshakeView } from './handshake/HandshakeView'
import { HexRows } from '../../ui/HexRows'
import { PrettyPayload, RawPayload } from './MessageView'
import { payloadOf, type Payload } from './payload'
import type { DetailTab } from './tabs'
import classes from './Details.module.css'

interface Props {
  entry: Entry
  tab: DetailTab
  frame: number
  /** Place of the first of the entry's frames that are here. */
  offset: number
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
      {entry.rule ? <RuleBanner rule={entry.rule} /> : null}
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
    case 'body':
    case 'wire':
    case 'event':
      return payload ? <PrettyPayload payload={payload} cut={entry.cut ?? false} /> : null
    case 'head':
      return entry.head ? <HeadView entry={entry} head={entry.head} /> : <ProblemView entry={entry} />
    case 'test':
      return entry.test ? <TestView test={entry.test} /> : <ProblemView entry={entry} />
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

/** The frames of an entry; of a broken rule, the one that broke it. */
function Frames({ entry, frame, offset, onFrame, onPart, onEntry }: Props) {
  const { rule } = entry
  const own = rule?.frame ? [rule.frame] : (entry.frames ?? [])
  return (
    <FramesView
      entry={entry}
      frames={own}
      offset={offset}
      total={rule ? own.length : (entry.frameCount ?? own.length)}
      direction={rule ? (rule.by === 'us' ? 'sent' : 'received') : entry.direction}
      shown={frame}
      onShow={onFrame}
      onPart={onPart}
      onEntry={onEntry}
    />
  )
}
