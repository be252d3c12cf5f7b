import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { environmentsQuery, variablesQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import { Coming } from '../../ui/Coming'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { goTo } from '../shell/route'
import screen from '../shell/Screen.module.css'
import { useWorkspace } from '../workspace/context'
import { EnvironmentActions } from './EnvironmentActions'
import { EnvironmentList } from './EnvironmentList'
import classes from './Variables.module.css'
import { VariablesEditor } from './VariablesEditor'

interface Props {
  /** Id of the environment in front; none for the project itself. */
  rest: string | undefined
  width: number
}

/** The variables of the project and of its environments. */
export default function VariablesScreen({ rest, width }: Props) {
  const { project } = useWorkspace()
  const environments = useQuery(environmentsQuery(project))
  const [deleted, setDeleted] = useState<{ name: string; change: number }>()
  const [failed, setFailed] = useState<string>()
  if (!environments.data) return <Coming what="The environments" asked={environments} />
  const all = environments.data.environments
  const front = all.find(({ id }) => id === rest)
  const narrow = width < 720
  const go = (id: string) => goTo('variables', id === '' ? undefined : id)
  const places = [{ value: '', label: 'Project' }, ...all.map(({ id, name }) => ({ value: id, label: name }))]
  const undo = async (change: number) => {
    setDeleted(undefined)
    await api
      .post('/projects/{project}/feed/{change}/undo', { path: { project, change } })
      .catch((error: unknown) => setFailed(problemsOf(error)[0]?.message))
  }
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <h1>Variables</h1>
        <span className={screen['aside']}>{'{{name}}'} stands for the value wherever text is sent</span>
        {narrow ? <Select label="Variables of" choices={places} value={front?.id ?? ''} onChange={go} /> : null}
        <EnvironmentActions
          project={project}
          front={front}
          taken={all.map(({ name }) => name)}
          onGo={go}
          onDeleted={(name, change) => setDeleted({ name, change: change.sequence })}
        />
      </div>
      {deleted ? (
        <Notice tone="ok" what={`Deleted ${deleted.name}`}>
          <Button onClick={() => void undo(deleted.change)}>Undo</Button>
        </Notice>
      ) : null}
      {failed ? <Notice tone="bad" what={failed} /> : null}
      <div className={classes['split']}>
        {narrow ? null : <EnvironmentList environments={all} active={environments.data.active} front={front?.id} />}
        <div className={classes['shown']}>
          <OneSet key={front?.id ?? ''} project={project} environment={front?.id} name={front?.name ?? 'Project'} />
        </div>
      </div>
    </div>
  )
}

function OneSet({ project, environment, name }: { project: string; environment: string | undefined; name: string }) {
  const asked = useQuery(variablesQuery(project, environment))
  if (!asked.data) return <Coming what="The variables" asked={asked} />
  return <VariablesEditor project={project} environment={environment} name={name} variables={asked.data} />
}
