import { useState } from 'react'
import type { Hop, Kind, Session } from '../../api/types'
import { Empty } from '../../ui/Empty'
import { Segmented } from '../../ui/Segmented'
import { Panes } from '../endpoint/Panes'
import { BodyPane } from './body/BodyPane'
import screen from '../shell/Screen.module.css'
import body from './body/Body.module.css'

interface Props {
  session: Session
  /** The hop whose events are shown; none shows what happened in all of the session. */
  hop: Hop | undefined
  ended: boolean
  narrow: boolean
}

const events: readonly Kind[] = ['event']
const story: readonly Kind[] = ['stage', 'head', 'event', 'test', 'note', 'error', 'rule']

/** What came one by one: the events of a stream as a live timeline, or all that happened. */
export function EventsPane({ session, hop, ended, narrow }: Props) {
  const [form, setForm] = useState<'events' | 'body'>('events')
  const [selected, setSelected] = useState<number>()
  const timeline = (
    <Panes
      sessionId={session.id}
      selected={selected}
      onSelect={setSelected}
      wide={0}
      past={ended}
      scope={hop ? events : story}
      empty={<Empty state="Nothing yet" />}
    />
  )
  if (!hop) return timeline
  return (
    <div className={body['body']}>
      <div className={screen['tools']} role="toolbar" aria-label="Stream tools">
        <Segmented
          label="Stream as"
          value={form}
          onChange={setForm}
          segments={[
            { key: 'events', label: 'Events' },
            { key: 'body', label: 'Body' },
          ]}
        />
      </div>
      {form === 'events' ? timeline : <BodyPane session={session.id} hop={hop} ended={ended} narrow={narrow} />}
    </div>
  )
}
