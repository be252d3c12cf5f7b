import { Button, Modal, NumberInput, Switch } from '@mantine/core'
import { useState } from 'react'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useWorkspace } from '../workspace/context'
import { RunResults } from './RunResults'
import { summary } from './run'
import classes from './Run.module.css'
import { useRun } from './useRun'

interface Props {
  /** Path of the folder; empty for the project. */
  folder: string
  onClose: () => void
}

const ended = {
  running: '',
  ended: 'Ended',
  cancelled: 'Cancelled',
  failed: 'Broken off',
  interrupted: 'Interrupted by the end of the server',
}

/** Runs the HTTP requests of a folder, and shows what comes of each as it comes. Closing it ends the run. */
export function RunDialog({ folder, onClose }: Props) {
  const { project } = useWorkspace()
  const { known, refused, start, cancel } = useRun(project, folder)
  const [iterations, setIterations] = useState(1)
  const [bail, setBail] = useState(false)
  const going = known?.run.state === 'running'
  const name = folder === '' ? 'the project' : `“${folder}”`
  return (
    <Modal opened onClose={onClose} title={`Run ${name}`} size="xl">
      <div className={classes['head']}>
        <NumberInput
          label="Iterations"
          min={1}
          max={10_000}
          allowDecimal={false}
          value={iterations}
          disabled={going}
          onChange={(value) => setIterations(typeof value === 'number' ? Math.max(1, value) : 1)}
          className={classes['iterations'] ?? ''}
        />
        <Switch
          label="Stop at the first failure"
          checked={bail}
          disabled={going}
          onChange={(event) => setBail(event.currentTarget.checked)}
        />
        <span className={classes['space']} />
        {going ? (
          <Button variant="default" leftSection={<Icon name="stop" />} onClick={cancel}>
            Cancel
          </Button>
        ) : (
          <Button leftSection={<Icon name="play" />} onClick={() => void start({ iterations, bail })} data-autofocus>
            Run
          </Button>
        )}
      </div>
      {refused !== undefined ? <Notice tone="bad" what="It cannot be run" why={refused} /> : null}
      {known ? (
        <>
          <p role="status" aria-label="Run" className={classes['state']}>
            <strong>{going ? (known.run.current ?? 'Running') : ended[known.run.state]}</strong> {summary(known)}
          </p>
          <RunResults known={known} />
        </>
      ) : (
        <Empty state="Nothing has run yet" what="Requests run in their order, each with its scripts and tests." />
      )}
    </Modal>
  )
}
