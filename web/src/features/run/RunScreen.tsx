import { Button, Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { address, api } from '../../api/client'
import { download } from '../../api/download'
import { Refusal } from '../../api/refusal'
import type { Run, Session } from '../../api/types'
import { count, duration } from '../../format/numbers'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import { Segmented } from '../../ui/Segmented'
import { moment } from '../history/outcome'
import { reopen } from '../history/reopen'
import { goTo } from '../shell/route'
import screen from '../shell/Screen.module.css'
import { useWorkspace } from '../workspace/context'
import { ended, fitting, runName, runPlace, summary, type Known, type Shown } from './run'
import { RunDetail } from './RunDetail'
import { RunResults } from './RunResults'
import classes from './Run.module.css'
import { useRun } from './useRun'

interface Props {
  id: string
  /** Number of the result that is looked at. */
  result: number | undefined
  width: number
}

/** A run, as it goes on or as it was kept: its results, and the exchange of the one that is chosen. */
export default function RunScreen({ id, result, width }: Props) {
  const { known, missing, cancel } = useRun(id)
  if (missing !== undefined) return <Empty state="There is no such run" what={missing} />
  if (!known) return <Empty state="The run is being read" />
  return <Shows known={known} selected={result} narrow={width < 700} onCancel={cancel} />
}

interface ShowsProps {
  known: Known
  selected: number | undefined
  narrow: boolean
  onCancel: () => void
}

function Shows({ known, selected, narrow, onCancel }: ShowsProps) {
  const { store } = useWorkspace()
  const [shown, setShown] = useState<Shown>('all')
  const [refused, setRefused] = useState<string>()
  const { run, results } = known
  const going = run.state === 'running'
  const numbers = fitting(results, shown)
  const result = selected === undefined ? undefined : results[selected]
  const open = async (session: Session) => {
    await reopen(session, store)
    goTo('apis')
  }
  const total = run.requests * run.iterations
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <IconButton
          icon="left"
          label={narrow && result ? 'Back to the results' : 'Back to History'}
          onClick={() => (narrow && result ? goTo('history', runPlace(run.id)) : goTo('history'))}
        />
        <h1>{runName(run.folder)}</h1>
        <span className={screen['aside']}>{about(run)}</span>
        <Actions run={run} going={going} onCancel={onCancel} onRefused={setRefused} />
      </div>
      {refused === undefined ? null : <Notice tone="bad" what="It did not work" why={refused} />}
      {run.state === 'interrupted' ? (
        <Notice
          tone="warn"
          what="Interrupted"
          why="The server that it ran in has ended. What had come by then is here."
        />
      ) : null}
      <div className={classes['state']}>
        <p role="status" aria-label="Run">
          <strong>{ended[run.state]}</strong> {summary(run)}
        </p>
        <span className={classes['faint']}>
          {going ? `${count(run.steps)} of ${count(total)} · ${run.current ?? ''}` : duration(run.totals.took)}
        </span>
        <progress aria-label="Progress" max={total} value={going ? run.steps : total} data-over={!going || undefined} />
      </div>
      <div className={screen['split']} data-narrow={narrow || undefined}>
        {narrow && result ? null : (
          <div className={screen['list']}>
            <div className={screen['search']}>
              <Filter known={known} value={shown} onChange={setShown} />
            </div>
            <RunResults
              results={results}
              shown={numbers}
              selected={selected}
              several={run.iterations > 1}
              going={going}
              onSelect={(number) => goTo('history', runPlace(run.id, number))}
            />
          </div>
        )}
        {narrow && !result ? null : (
          <div className={screen['shown']}>
            {result ? (
              <RunDetail key={selected} result={result} onOpen={(session) => void open(session)} />
            ) : (
              <Empty state="No result chosen" what="What a request sent and got appears here." />
            )}
          </div>
        )}
      </div>
    </div>
  )
}

function about(run: Run): string {
  const parts = [moment(run.startedAt)]
  if (run.iterations > 1) parts.push(`${count(run.iterations)} iterations`)
  if (run.data !== undefined) parts.push(run.data)
  if (run.environment) parts.push(run.environment.name)
  return parts.join(' · ')
}

function Filter({ known, value, onChange }: { known: Known; value: Shown; onChange: (shown: Shown) => void }) {
  const words: Record<Shown, string> = { all: 'All', failed: 'Failed', passed: 'Passed', skipped: 'Skipped' }
  const segments = (['all', 'failed', 'passed', 'skipped'] as const).map((key) => ({
    key,
    label: words[key],
    drawn: (
      <>
        {words[key]} <span className={classes['faint']}>{count(fitting(known.results, key).length)}</span>
      </>
    ),
  }))
  return <Segmented label="Show results" segments={segments} value={value} onChange={onChange} />
}

interface ActionsProps {
  run: Run
  going: boolean
  onCancel: () => void
  onRefused: (why: string) => void
}

function Actions({ run, going, onCancel, onRefused }: ActionsProps) {
  const client = useQueryClient()
  const path = { run: run.id }
  const attempt = async (action: () => Promise<unknown>) => {
    try {
      await action()
      await client.invalidateQueries({ queryKey: ['runs', run.project] })
    } catch (error) {
      onRefused(error instanceof Refusal ? error.message : String(error))
    }
  }
  const again = async () => {
    const { id } = await api.post('/runs/{run}/again', { path })
    goTo('history', runPlace(id))
  }
  const remove = async () => {
    await api.delete('/runs/{run}', { path })
    goTo('history')
  }
  const report = (format: 'json' | 'junit') =>
    download(
      address('/runs/{run}/report', { path, query: { format } }),
      format === 'json' ? 'report.json' : 'report.xml',
    )
  return (
    <>
      {going ? (
        <Button variant="default" leftSection={<Icon name="stop" />} onClick={onCancel}>
          Cancel
        </Button>
      ) : (
        <Button leftSection={<Icon name="repeat" />} onClick={() => void attempt(again)}>
          Run again
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<Icon name="download" />}>
            Report
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => report('json')}>JSON</Menu.Item>
          <Menu.Item onClick={() => report('junit')}>JUnit XML</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <IconButton icon="trash" label="Delete the run" disabled={going} onClick={() => void attempt(remove)} />
    </>
  )
}
