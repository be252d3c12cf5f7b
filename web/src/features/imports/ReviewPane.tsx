import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { waitingQuery } from '../../api/queries'
import type { ImportSource } from '../../api/types'
import { counted } from '../../format/numbers'
import { Coming } from '../../ui/Coming'
import { DifferingList } from './DifferingList'
import classes from './Imports.module.css'

interface Props {
  project: string
  source: ImportSource
  busy: boolean
  onBack: () => void
  onAnswer: (accepted: ReadonlySet<string>) => Promise<void>
}

/** What differs and waits for an answer, one by one. */
export function ReviewPane({ project, source, busy, onBack, onAnswer }: Props) {
  const asked = useQuery({ ...waitingQuery(project, source.id), staleTime: 0 })
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  if (!asked.data) return <Coming what="The differences" asked={asked} />
  return (
    <>
      <p className={classes['url']} title={source.url}>
        {source.url}
      </p>
      {asked.data.length === 0 ? <p>Nothing waits any more.</p> : null}
      <DifferingList differing={asked.data} taken={taken} onTaken={setTaken} />
      <p>What stays is asked for again only when something else comes.</p>
      <div className={classes['actions']}>
        <Button variant="subtle" disabled={busy} onClick={onBack}>
          Back
        </Button>
        <Button variant="filled" disabled={busy} onClick={() => void onAnswer(taken)}>
          {taken.size === 0 ? 'Keep what is there' : `Take ${counted(taken.size, 'thing')}`}
        </Button>
      </div>
    </>
  )
}
