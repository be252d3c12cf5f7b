import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { variablesQuery } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Problem, Variables } from '../../api/types'
import { Keys } from '../../ui/Badge'
import { Coming } from '../../ui/Coming'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useCommands } from '../shell/commands'
import screen from '../shell/Screen.module.css'
import { equal } from '../workspace/request'
import { useWorkspace } from '../workspace/context'
import { isFaker } from './known'
import { nameProblems, rowProblems, rowsOf, variablesOf, type VariableRow } from './rows'
import { VariableLine } from './VariableLine'
import classes from './Variables.module.css'

/** The variables of the project, and the built-in ones. */
export default function VariablesScreen() {
  const { project } = useWorkspace()
  const asked = useQuery(variablesQuery(project))
  if (!asked.data) return <Coming what="The variables" asked={asked} />
  return <Editor key={asked.data.sequence} project={project} variables={asked.data} />
}

const blank: VariableRow = { name: '', value: '', secret: false, hasValue: false, description: '' }

function Editor({ project, variables }: { project: string; variables: Variables }) {
  const client = useQueryClient()
  const saved = rowsOf(variables.variables)
  const [rows, setRows] = useState(saved)
  const [problems, setProblems] = useState<Problem[]>([])
  const wrong = nameProblems(rows)
  const refused = rowProblems(problems)
  const unsaved = !equal(rows, saved)
  const set = (index: number, row: VariableRow) =>
    setRows(index < rows.length ? rows.map((each, at) => (at === index ? row : each)) : [...rows, row])
  const save = async () => {
    if (wrong.size > 0 || !unsaved) return
    try {
      const body = { sequence: variables.sequence, variables: variablesOf(rows) }
      const now = await api.put('/projects/{project}/variables', { path: { project }, body })
      setProblems([])
      client.setQueryData(variablesQuery(project).queryKey, now)
    } catch (error) {
      setProblems(problemsOf(error))
    }
  }
  useCommands([
    { id: 'save', title: 'Save', detail: 'the variables', group: 'Commands', keys: 'Ctrl S', run: () => void save() },
  ])

  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <h1>Variables</h1>
        <span className={screen['aside']}>of the project; {'{{name}}'} stands for the value wherever text is sent</span>
        <Button
          leftSection={<Icon name="save" />}
          rightSection={<Keys>Ctrl S</Keys>}
          disabled={!unsaved || wrong.size > 0}
          onClick={() => void save()}
        >
          Save
        </Button>
      </div>
      {problems
        .filter(({ pointer }) => !pointer?.startsWith('/variables/'))
        .map((problem) => (
          <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''} />
        ))}
      <div className={screen['scroll']}>
        <div role="grid" aria-label="Project variables" className={classes['grid']}>
          <div role="row" className={classes['head']}>
            <span role="columnheader">Name</span>
            <span role="columnheader">Value</span>
            <span role="columnheader">Secret</span>
            <span role="columnheader">Description</span>
            <span role="columnheader">
              <span className="hidden-visually">Remove</span>
            </span>
          </div>
          {[...rows, blank].map((row, index) => (
            <VariableLine
              key={index}
              row={row}
              blank={index >= rows.length}
              wrong={wrong.get(index) ?? refused.get(index)}
              onChange={(next) => set(index, next)}
              onRemove={() => setRows(rows.filter((_, at) => at !== index))}
            />
          ))}
        </div>
        <h2 className={screen['heading']}>Built in</h2>
        <BuiltInTable names={variables.builtIn.filter(({ name }) => !isFaker(name))} />
        <details>
          <summary>By Datafaker</summary>
          <BuiltInTable names={variables.builtIn.filter(({ name }) => isFaker(name))} />
        </details>
      </div>
    </div>
  )
}

function BuiltInTable({ names }: { names: Variables['builtIn'] }) {
  return (
    <table className={screen['table']}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Stands for</th>
          <th scope="col">Such as</th>
        </tr>
      </thead>
      <tbody>
        {names.map(({ name, description, example }) => (
          <tr key={name}>
            <td className="mono">{`{{${name}}}`}</td>
            <td>{description}</td>
            <td className="mono">{example}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
