import { Button, NumberInput, Switch } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { environmentsQuery } from '../../api/queries'
import { Refusal } from '../../api/refusal'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { goTo } from '../shell/route'
import { useWorkspace } from '../workspace/context'
import { chosen, type Choice } from './choice'
import { DataField, type Data } from './DataField'
import { RequestChoice } from './RequestChoice'
import classes from './RunDialog.module.css'
import { runPlace } from './run'

interface Props {
  folder: string
  initial: Choice
  onClose: () => void
}

/** What is run and how; the button "Run" begins it and goes to its page. */
export function RunOptions({ folder, initial, onClose }: Props) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const environments = useQuery(environmentsQuery(project)).data
  const [choice, setChoice] = useState(initial)
  const [iterations, setIterations] = useState<number>()
  const [delay, setDelay] = useState(0)
  const [environment, setEnvironment] = useState<string>()
  const [bail, setBail] = useState(false)
  const [data, setData] = useState<Data>()
  const [refused, setRefused] = useState<string>()
  const [starting, setStarting] = useState(false)
  const endpoints = chosen(choice)

  const run = async () => {
    setRefused(undefined)
    setStarting(true)
    try {
      const { id } = await api.post('/runs', {
        body: {
          project,
          folder,
          endpoints,
          delay,
          bail,
          ...(iterations === undefined ? {} : { iterations }),
          ...(environment === undefined ? {} : { environment }),
          ...(data === undefined ? {} : { data }),
        },
      })
      void client.invalidateQueries({ queryKey: ['runs', project] })
      onClose()
      goTo('history', runPlace(id))
    } catch (error) {
      setRefused(error instanceof Refusal ? error.message : String(error))
      setStarting(false)
    }
  }
  return (
    <>
      {refused !== undefined ? <Notice tone="bad" what="It cannot be run" why={refused} /> : null}
      <div className={classes['columns']}>
        <RequestChoice choice={choice} onChange={setChoice} />
        <div className={classes['options']}>
          <div className={classes['numbers']}>
            <NumberInput
              label="Iterations"
              min={1}
              max={100_000}
              allowDecimal={false}
              placeholder={data === undefined ? '1' : 'each row'}
              value={iterations ?? ''}
              onChange={(value) => setIterations(typeof value === 'number' ? Math.max(1, value) : undefined)}
            />
            <NumberInput
              label="Delay, ms"
              min={0}
              max={600_000}
              allowDecimal={false}
              value={delay}
              onChange={(value) => setDelay(typeof value === 'number' ? Math.max(0, value) : 0)}
            />
          </div>
          <div>
            <span className={classes['label']} aria-hidden="true">
              Environment
            </span>
            <Select
              label="Environment of the run"
              choices={[
                { value: '', label: 'No environment' },
                ...(environments?.environments ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={environment ?? environments?.active ?? ''}
              onChange={setEnvironment}
            />
          </div>
          <DataField data={data} onChange={setData} />
          <Switch
            label="Stop at the first failure"
            checked={bail}
            onChange={(event) => setBail(event.currentTarget.checked)}
          />
        </div>
      </div>
      <div className={classes['actions']}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="filled"
          leftSection={<Icon name="play" />}
          disabled={endpoints.length === 0}
          loading={starting}
          onClick={() => void run()}
          data-autofocus
        >
          Run
        </Button>
      </div>
    </>
  )
}
