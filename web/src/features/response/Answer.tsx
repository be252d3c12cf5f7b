import { useState } from 'react'
import type { Exchange, Hop, Session } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { Tabs, TabPanel } from '../../ui/Tabs'
import { useStored } from '../../ui/useStored'
import { Certificates } from '../details/handshake/Facts'
import { Reasons } from '../details/handshake/Reasons'
import { BodyPane } from './body/BodyPane'
import { Checks } from './Checks'
import { Cookies } from './Cookies'
import { EventsPane } from './EventsPane'
import { FramesPane } from './FramesPane'
import { Headers } from './Headers'
import { HopChoice, Redirects } from './Redirects'
import classes from './Response.module.css'
import { ResponseLine } from './ResponseLine'
import { ExampleNotice, ResponseTools } from './ResponseTools'
import { tabsOf, type ResponseTab } from './tabs'
import { Tests } from './Tests'
import { Timing } from './Timing'
import { useExample } from './useExample'
import { isHttp2 } from './version'
import { useExchange } from './useExchange'
import { WirePane } from './WirePane'

/** One sending with all that is known of it, hop by hop. */
export function Answer({ session, narrow }: { session: Session; narrow: boolean }) {
  const [reveal, setReveal] = useState(false)
  const { asked, exchange, ended } = useExchange(session, reveal)
  const [preferred, setTab] = useStored<ResponseTab>('responseTab', 'body')
  const [chosen, setChosen] = useState<number>()
  const hops = exchange?.hops ?? []
  const last = hops.at(-1)
  const hop = hops.find(({ number }) => number === chosen) ?? last
  const items = tabsOf(exchange, hop)
  const tab = items.some(({ key }) => key === preferred) ? preferred : 'body'
  const problem = hop && hop !== last ? hop.problem : exchange?.problem
  const reasons = hop && hop !== last ? hop.reasons : exchange?.reasons
  const example = useExample(session.project, session.endpoint, session.id, hop?.number ?? 1)
  const secret = hop?.request?.headers.some((line) => line.secret) ?? false
  return (
    <>
      <ResponseLine session={session} exchange={exchange} hop={hop === last ? undefined : hop} onTab={setTab} />
      {hops.length > 1 ? <HopChoice hops={hops} shown={hop?.number} onShow={(number) => setChosen(number)} /> : null}
      {problem && !(session.state.kind === 'failed' && session.state.cancelled) ? (
        <Notice tone="bad" what={problem.message} why={problem.hint ?? ''} />
      ) : null}
      {example.news ? <ExampleNotice news={example.news} onClose={example.put} /> : null}
      <Tabs
        label="Response"
        panel="response"
        items={items}
        active={tab}
        onChange={setTab}
        tools={
          <>
            {secret || reveal ? (
              <IconButton
                icon={reveal ? 'eyeOff' : 'eye'}
                label={reveal ? 'Hide secrets' : 'Show secrets'}
                aria-pressed={reveal}
                onClick={() => setReveal(!reveal)}
              />
            ) : null}
            <ResponseTools session={session} hop={hop} onExample={example.keep} />
          </>
        }
      />
      <TabPanel panel="response" active={tab}>
        {exchange && hop ? (
          <Shown
            tab={tab}
            session={session}
            exchange={exchange}
            hop={hop}
            ended={ended}
            narrow={narrow}
            onHop={setChosen}
            {...(problem && reasons ? { reasons } : {})}
          />
        ) : asked.isPending || asked.error ? (
          <Coming what="The response" asked={asked} />
        ) : ended ? (
          <Failure reasons={reasons} />
        ) : (
          <Empty state="On its way" what="What the server answers appears here, as it comes." />
        )}
      </TabPanel>
    </>
  )
}

function Failure({ reasons }: { reasons: Exchange['reasons'] }) {
  if (!reasons || reasons.length === 0)
    return <Empty state="No response" what="No answer that can be shown came back; see Log." />
  return (
    <div className={classes['scroll']}>
      <div className={classes['card']}>
        <Reasons reasons={reasons} />
      </div>
    </div>
  )
}

interface ShownProps {
  tab: ResponseTab
  session: Session
  exchange: Exchange
  hop: Hop
  ended: boolean
  narrow: boolean
  onHop: (number: number) => void
  reasons?: NonNullable<Exchange['reasons']>
}

function Shown({ tab, session, exchange, hop, ended, narrow, onHop, reasons }: ShownProps) {
  switch (tab) {
    case 'body':
      if (!hop.response && reasons) return <Failure reasons={reasons} />
      if (hop.response?.eventStream) return <EventsPane session={session} hop={hop} ended={ended} narrow={narrow} />
      return <BodyPane key={hop.number} session={session.id} hop={hop} ended={ended} narrow={narrow} />
    case 'headers':
      return <Headers hop={hop} />
    case 'cookies':
      return <Cookies hop={hop} />
    case 'timing':
      return <Timing session={session} exchange={exchange} hop={hop} />
    case 'tls':
      return (
        <div className={classes['scroll']}>
          {hop.tls ? <Certificates tls={hop.tls} at={Date.parse(session.startedAt)} /> : null}
        </div>
      )
    case 'redirects':
      return <Redirects hops={exchange.hops} shown={hop.number} onShow={onHop} />
    case 'wire':
      if (isHttp2(hop)) return <FramesPane key={hop.number} session={session.id} hop={hop} ended={ended} />
      return <WirePane key={hop.number} session={session.id} hop={hop} ended={ended} />
    case 'checks':
      return (
        <Checks checks={exchange.checks} remarks={hop.remarks} ended={ended} saved={session.endpoint !== undefined} />
      )
    case 'tests':
      return <Tests results={exchange.tests} lines={exchange.console} />
    case 'log':
      return <EventsPane session={session} hop={undefined} ended={ended} narrow={narrow} />
  }
}
