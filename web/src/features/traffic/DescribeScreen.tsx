import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { problemsOf } from '../../api/refusal'
import type { Change, Traffic } from '../../api/types'
import { counted } from '../../format/numbers'
import { Coming } from '../../ui/Coming'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import screen from '../shell/Screen.module.css'
import { useWorkspace } from '../workspace/context'
import { LeftOut } from './LeftOut'
import { ProposalList } from './ProposalList'
import { ProposalView } from './ProposalView'
import { asRead, namesOf, open, type Names } from './traffic'
import { useNames } from './useNames'
import classes from './Traffic.module.css'

interface Props {
  traffic: Traffic
  width: number
  onBack: () => void
}

let reviews = 0

/** What traffic says beside the description: each proposal is looked at as a difference, and accepted or not. */
export default function DescribeScreen({ traffic, width, onBack }: Props) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [review] = useState(() => ++reviews)
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState<string>()
  const [done, setDone] = useState<Change>()
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const queryKey = ['traffic', project, review]
  const read = (names: Names, signal?: AbortSignal) =>
    api.post('/projects/{project}/traffic', {
      path: { project },
      body: { ...traffic, names },
      ...(signal && { signal }),
    })
  const chosen = useNames(async (names) => {
    client.setQueryData(queryKey, await read(names))
  })
  const asked = useQuery({
    queryKey,
    queryFn: async ({ signal }) => read((await chosen.settled(new Set())) ?? {}, signal),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const told = asked.data
  const offered = open(told?.proposals ?? [])
  const accepted = offered.filter(({ id }) => !refused.has(id))
  const proposal = told?.proposals.find(({ id }) => id === shown) ?? offered[0] ?? told?.proposals[0]
  const narrow = width < 700

  const act = async (work: () => Promise<void>) => {
    setBusy(true)
    setWrong(undefined)
    try {
      await work()
      await asked.refetch()
    } catch (error) {
      setWrong(problemsOf(error)[0]?.message ?? 'It did not work')
    }
    setBusy(false)
  }
  const refresh = () => client.invalidateQueries({ queryKey: ['parts', project] })
  const accept = () =>
    act(async () => {
      const names = await chosen.settled(namesOf(accepted))
      if (!told) return
      if (!names) {
        setWrong('A name cannot be. It says why at the name.')
        return
      }
      const body = { traffic: asRead(traffic, told, names), accept: accepted.map(({ id }) => id) }
      setDone(await api.post('/projects/{project}/traffic/accepted', { path: { project }, body }))
      setShown(undefined)
      await refresh()
    })
  const undo = (change: Change) =>
    act(async () => {
      const path = { project, change: change.sequence }
      await api.post('/projects/{project}/feed/{change}/undo', { path })
      setDone(undefined)
      await refresh()
    })

  return (
    <section className={screen['screen']} aria-label="From traffic">
      <div className={screen['line']}>
        <IconButton icon="left" label="Back to History" onClick={onBack} />
        <h1>From traffic</h1>
        <span className={screen['aside']}>{told ? summary(told.proposals.length, offered.length) : ''}</span>
        <Button
          variant="filled"
          leftSection={<Icon name="check" />}
          disabled={busy || accepted.length === 0}
          onClick={() => void accept()}
        >
          {accepted.length === 0 ? 'Accept' : `Accept ${accepted.length}`}
        </Button>
      </div>
      {wrong === undefined ? null : <Notice tone="bad" what={wrong} />}
      {done ? (
        <Notice tone="ok" what={`${done.summary}.`} why="It is one change of the project.">
          <Button variant="subtle" leftSection={<Icon name="undo" />} disabled={busy} onClick={() => void undo(done)}>
            Undo
          </Button>
        </Notice>
      ) : null}
      {told ? null : <Coming what="What the traffic says" asked={asked} />}
      {told?.proposals.length === 0 ? (
        <>
          <LeftOut left={told.left} />
          <Empty state="Nothing to describe" what="No operation and no channel was found in it." />
        </>
      ) : null}
      {told && proposal ? (
        <div className={screen['split']} data-narrow={narrow || undefined}>
          <div className={narrow ? classes['narrow'] : screen['list']}>
            <ProposalList
              proposals={told.proposals}
              shown={proposal.id}
              refused={refused}
              onShow={setShown}
              onAccept={(ids, on) =>
                setRefused((before) => {
                  const after = new Set(before)
                  for (const id of ids) {
                    if (on) after.delete(id)
                    else after.add(id)
                  }
                  return after
                })
              }
            />
            <LeftOut left={told.left} />
          </div>
          <div className={screen['shown']}>
            <ProposalView key={proposal.id} proposal={proposal} beside={width > 1300} chosen={chosen} />
          </div>
        </div>
      ) : null}
    </section>
  )
}

function summary(all: number, offered: number): string {
  if (all === 0) return ''
  if (offered === 0) return 'all of it is described already'
  return offered === all
    ? counted(all, 'proposal')
    : `${counted(offered, 'proposal')}, ${all - offered} described already`
}
