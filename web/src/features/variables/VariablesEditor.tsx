import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { variableKeys, variablesQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Problem, Variables } from '../../api/types'
import { Keys } from '../../ui/Badge'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useCommands } from '../shell/commands'
import screen from '../shell/Screen.module.css'
import { equal } from '../workspace/request'
import { BuiltIns } from './BuiltIns'
import { useDraft } from './drafts'
import { nameProblems, rowProblems, sheetOf, variablesOf, type Sheet } from './rows'
import { VariableGrid } from './VariableGrid'
import classes from './Variables.module.css'

interface Props {
  project: string
  /** Id of the environment; none for the project itself. */
  environment: string | undefined
  name: string
  variables: Variables
}

/** The variables of the project or of one environment, shared and one's own. */
export function VariablesEditor({ project, environment, name, variables }: Props) {
  const client = useQueryClient()
  const [draft, setDraft] = useDraft(project, environment)
  const [problems, setProblems] = useState<Problem[]>([])
  const saved = sheetOf(variables)
  const sheet = draft?.sheet ?? saved
  const edit = (next: Partial<Sheet>) => {
    const changed = { ...sheet, ...next }
    setDraft(equal(changed, saved) ? undefined : { sequence: draft?.sequence ?? variables.sequence, sheet: changed })
  }
  const wrong = nameProblems(sheet.shared)
  const wrongOwn = nameProblems(sheet.own, sheet.shared)
  const broken = wrong.size + wrongOwn.size > 0
  const save = async () => {
    if (broken || !draft) return
    try {
      const body = { sequence: draft.sequence, ...variablesOf(sheet) }
      const query = environment === undefined ? {} : { environment }
      const now = await api.put('/projects/{project}/variables', { path: { project }, query, body })
      setProblems([])
      client.setQueryData(variablesQuery(project, environment).queryKey, now)
      setDraft(undefined)
      for (const queryKey of variableKeys(project)) void client.invalidateQueries({ queryKey })
    } catch (error) {
      setProblems(problemsOf(error))
    }
  }
  useCommands([
    { id: 'save', title: 'Save', detail: 'the variables', group: 'Commands', keys: 'Ctrl S', run: () => void save() },
  ])
  const discard = () => {
    setDraft(undefined)
    setProblems([])
  }

  return (
    <>
      <div className={screen['line']}>
        <h2 className={classes['name']}>{name}</h2>
        <span className={screen['aside']}>
          {environment === undefined
            ? 'for the whole project; an environment’s value of the same name comes first'
            : 'only while this environment is chosen at the top right'}
        </span>
        {draft ? (
          <Button variant="subtle" onClick={discard}>
            Discard
          </Button>
        ) : null}
        <Button
          leftSection={<Icon name="save" />}
          rightSection={<Keys>Ctrl S</Keys>}
          disabled={!draft || broken}
          onClick={() => void save()}
        >
          Save
        </Button>
      </div>
      {problems
        .filter(({ pointer }) => !/^\/variables\/\d/.test(pointer ?? ''))
        .map((problem) => (
          <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''} />
        ))}
      <div className={screen['scroll']}>
        <VariableGrid
          shared
          label={`${name} variables`}
          rows={sheet.shared}
          wrong={new Map([...rowProblems(problems), ...wrong])}
          onChange={(shared) => edit({ shared })}
        />
        <h2 className={screen['heading']}>Only mine: seen by no one else, and in no document</h2>
        <VariableGrid
          shared={false}
          label="My own variables"
          rows={sheet.own}
          wrong={wrongOwn}
          onChange={(own) => edit({ own })}
        />
        {environment === undefined ? <BuiltIns project={project} /> : null}
      </div>
    </>
  )
}
