import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sessionQuery } from '../../api/queries'
import type { Session } from '../../api/types'
import { Coming } from '../../ui/Coming'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { TabPanel, Tabs } from '../../ui/Tabs'
import { useSize } from '../../ui/useSize'
import { useExchange } from '../response/useExchange'
import { goTo } from '../shell/route'
import { BodyDifferences } from './BodyDifferences'
import { comparing } from './choice'
import classes from './Compare.module.css'
import type { Compared } from './compared'
import { Facts } from './Facts'
import { HeaderDifferences } from './HeaderDifferences'
import { differs, pairsOf } from './pairs'

interface Props {
  /** Ids of the sessions whose responses are compared. */
  left: string
  right: string
}

/** Two responses beside each other, and in what they differ: the region "Comparison". */
export default function CompareScreen({ left, right }: Props) {
  const pane = useRef<HTMLElement>(null)
  const { width } = useSize(pane)
  const one = useQuery(sessionQuery(left))
  const other = useQuery(sessionQuery(right))
  return (
    <section ref={pane} className={classes['compare']} aria-label="Comparison">
      {one.data && other.data ? (
        <Both key={`${left} ${right}`} left={one.data} right={other.data} width={width} />
      ) : (
        <Coming what="This session" asked={one.data ? other : one} />
      )}
    </section>
  )
}

function Both({ left, right, width }: { left: Session; right: Session; width: number }) {
  const one = useExchange(left, false)
  const other = useExchange(right, false)
  const [tab, setTab] = useState<'body' | 'headers'>('body')
  if (!one.exchange || !other.exchange)
    return <Coming what="The responses" asked={one.exchange ? other.asked : one.asked} />
  const a: Compared = { session: left, hop: one.exchange.hops.at(-1) }
  const b: Compared = { session: right, hop: other.exchange.hops.at(-1) }
  const pairs = pairsOf(a.hop?.response?.headers ?? [], b.hop?.response?.headers ?? [])
  return (
    <>
      <Facts left={a} right={b} />
      {one.ended && other.ended ? null : (
        <Notice tone="warn" what="Still on its way:" why="what has come so far is compared." />
      )}
      <Tabs
        label="Compared"
        panel="compared"
        items={[
          { key: 'body', label: 'Body' },
          { key: 'headers', label: 'Headers', count: pairs.filter(differs).length },
        ]}
        active={tab}
        onChange={setTab}
        tools={
          <>
            <IconButton
              icon="swap"
              label="Swap the sides"
              onClick={() => goTo('history', comparing(right.id, left.id))}
            />
            <IconButton icon="close" label="Put the comparison away" onClick={() => goTo('history', left.id)} />
          </>
        }
      />
      <TabPanel panel="compared" active={tab}>
        {tab === 'body' ? <BodyDifferences left={a} right={b} width={width} /> : <HeaderDifferences pairs={pairs} />}
      </TabPanel>
    </>
  )
}
