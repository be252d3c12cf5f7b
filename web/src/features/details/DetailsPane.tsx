import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { download } from '../../api/download'
import { payloadAddress } from '../../api/payload'
import { entryQuery } from '../../api/queries'
import type { Entry } from '../../api/types'
import { bytes, count } from '../../format/numbers'
import { Coming } from '../../ui/Coming'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { TabPanel, Tabs } from '../../ui/Tabs'
import { useStored } from '../../ui/useStored'
import { useSession } from '../workspace/context'
import { CopyMenu } from './CopyMenu'
import classes from './Details.module.css'
import { EntryFacts } from './EntryFacts'
import { EntryBody } from './EntryBody'
import { EntryVerdict } from './EntryVerdict'
import { payloadOf } from './payload'
import { openTab, tabsOf, type DetailTab } from './tabs'

export interface DetailsPaneProps {
  sessionId: string
  /** Sequence of the entry that is shown. */
  sequence: number
  /** Place of the frame to show, from 0; none shows the entry as a whole. */
  frame: number | undefined
  onSelect: (sequence: number, frame?: number) => void
  onClose: () => void
  /** Where the pane stands; the choice is offered only where there is room (`onSide`). */
  side: 'below' | 'right'
  onSide?: ((side: 'below' | 'right') => void) | undefined
}

/** One entry of a timeline, whole: the region "Details". */
export function DetailsPane(props: DetailsPaneProps) {
  const { sessionId, sequence, frame, onSelect, onClose, side, onSide } = props
  const session = useSession(sessionId)
  const [part, setPart] = useState({ sequence, offset: 0 })
  const [reveal, setReveal] = useState<number>()
  const offset = part.sequence === sequence ? part.offset : 0
  const query = useQuery({
    ...entryQuery(sessionId, sequence, offset, reveal === sequence),
    placeholderData: keepPreviousData,
  })
  const [preferred, setPreferred] = useStored<DetailTab>('detailTab', 'pretty')
  const [asked, setAsked] = useState<{ sequence: number; tab: DetailTab }>()
  const entry = query.data
  const wished = asked?.sequence === sequence ? asked.tab : frame === undefined ? preferred : 'frames'
  const tab = entry ? openTab(entry, wished) : wished

  return (
    <section className={classes['details']} aria-label="Details">
      <Tabs
        label="Detail"
        panel="detail"
        items={tabsOf(entry)}
        active={tab}
        onChange={(key) => {
          setPreferred(key)
          setAsked({ sequence, tab: key })
        }}
        tools={
          <>
            <span className={classes['number']}>
              #{count(sequence)}
              {session ? ` of ${count(session.entries)}` : ''}
            </span>
            {entry ? (
              <EntryTools
                session={sessionId}
                entry={entry}
                revealed={reveal === sequence}
                onReveal={(on) => setReveal(on ? sequence : undefined)}
              />
            ) : null}
            {onSide ? (
              <IconButton
                icon={side === 'right' ? 'panelBottom' : 'panelRight'}
                label={side === 'right' ? 'Dock below' : 'Dock to the right'}
                onClick={() => onSide(side === 'right' ? 'below' : 'right')}
              />
            ) : null}
            <IconButton icon="close" label="Put the detail away" onClick={onClose} />
          </>
        }
      />
      <TabPanel panel="detail" active={tab}>
        {entry && !query.error ? null : <Coming what="This entry" asked={query} />}
        {entry && !query.error ? (
          <>
            {tab === 'frames' || entry.handshake || entry.rule ? null : <EntryFacts entry={entry} />}
            {session && tab !== 'frames' ? <EntryVerdict session={session} entry={entry} /> : null}
            {entry.cut ? (
              <Notice
                tone="warn"
                what={`The first 1 MiB of ${bytes(entry.size)} is shown.`}
                why="The file has all of it."
              />
            ) : null}
            <EntryBody
              entry={entry}
              tab={tab}
              frame={frame ?? 0}
              offset={offset}
              onFrame={(index) => onSelect(sequence, index)}
              onPart={(to) => setPart({ sequence, offset: to })}
              onEntry={onSelect}
            />
          </>
        ) : null}
      </TabPanel>
    </section>
  )
}

interface ToolsProps {
  session: string
  entry: Entry
  revealed: boolean
  onReveal: (on: boolean) => void
}

function EntryTools({ session, entry, revealed, onReveal }: ToolsProps) {
  const payload = payloadOf(entry)
  const secret = (entry.masked?.length ?? 0) > 0 || (entry.handshake && payload?.text?.includes('•'))
  return (
    <>
      {secret || revealed ? (
        <IconButton
          icon={revealed ? 'eyeOff' : 'eye'}
          label={revealed ? 'Hide secrets' : 'Show secrets'}
          aria-pressed={revealed}
          onClick={() => onReveal(!revealed)}
        />
      ) : null}
      {payload ? <CopyMenu session={session} entry={entry} payload={payload} /> : null}
      {payload && !entry.handshake ? (
        <IconButton
          icon="download"
          label="Payload to a file"
          onClick={() => download(payloadAddress(session, entry.sequence), `entry-${entry.sequence}.${ending(entry)}`)}
        />
      ) : null}
    </>
  )
}

function ending(entry: Entry): string {
  if (entry.text === undefined) return 'bin'
  return /^\s*[[{]/.test(entry.text) ? 'json' : 'txt'
}
