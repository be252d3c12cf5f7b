import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client'
import { folderQuery, variableKeys } from '../../api/queries'
import { problemsOf } from '../../api/refusal'
import type { Auth, FolderSettings as Settings, Problem, Scripts } from '../../api/types'
import { Notice } from '../../ui/Notice'
import { TabPanel, Tabs } from '../../ui/Tabs'
import { AuthFields } from '../composer/auth/AuthFields'
import { problemsAt } from '../composer/check'
import { InheritedAuth } from '../credentials/InheritedAuth'
import dialogs from '../shell/Dialogs.module.css'
import { parentOf } from '../tree/model'
import { nameProblems, rowsOf, variableOf, type VariableRow } from '../variables/rows'
import { useWorkspace } from '../workspace/context'
import classes from './FolderDialog.module.css'
import { FolderScripts } from './FolderScripts'
import { FolderVariables } from './FolderVariables'

export type FolderPart = 'auth' | 'scripts' | 'variables'

interface Edited {
  auth?: Auth
  scripts?: Scripts
  rows?: VariableRow[]
}

interface Props {
  saved: Settings
  part: FolderPart
  onPart: (part: FolderPart) => void
  onChanged: () => void
  onClose: () => void
}

/** Credentials, scripts and variables of a folder or the project, while they are edited; what was changed is kept in one go, or not at all. */
export function FolderSettings({ saved, part, onPart, onChanged, onClose }: Props) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const { folder } = saved
  const [edited, setEdited] = useState<Edited>({})
  const [problems, setProblems] = useState<Problem[]>([])
  const { auth = begin(saved), scripts = saved.scripts, rows = rowsOf(saved.variables) } = edited
  const misnamed = nameProblems(rows).size > 0
  const change = (next: Edited) => {
    setEdited((now) => ({ ...now, ...next }))
    onChanged()
  }
  const save = async () => {
    try {
      const where = { path: { project }, query: { folder } }
      const { rows: changed, ...rest } = edited
      const body = { sequence: saved.sequence, ...rest, ...(changed ? { variables: changed.map(variableOf) } : {}) }
      const kept = await api.put('/projects/{project}/folder-settings', { ...where, body })
      client.setQueryData(folderQuery(project, folder).queryKey, kept)
      await client.invalidateQueries({ queryKey: ['folder', project] })
      if (changed) for (const queryKey of variableKeys(project)) void client.invalidateQueries({ queryKey })
      onClose()
    } catch (error) {
      setProblems(problemsOf(error))
    }
  }
  const ofAuth = problems.filter(({ pointer }) => pointer?.startsWith('/auth/'))
  const ofRows = problems.filter(({ pointer }) => /^\/variables\/\d/.test(pointer ?? ''))
  return (
    <div className={dialogs['form']}>
      <div className={classes['tabs']}>
        <Tabs
          label={folder === '' ? 'Of the project' : 'Of the folder'}
          panel="folder-settings"
          items={[
            { key: 'auth', label: 'Auth', wrong: ofAuth.length > 0 },
            { key: 'scripts', label: 'Scripts', count: Object.keys(scripts).length },
            ...(folder === ''
              ? []
              : [
                  {
                    key: 'variables' as const,
                    label: 'Variables',
                    count: rows.length,
                    wrong: misnamed || ofRows.length > 0,
                  },
                ]),
          ]}
          active={part}
          onChange={onPart}
        />
      </div>
      {problems
        .filter((problem) => !ofAuth.includes(problem) && !ofRows.includes(problem))
        .map((problem) => (
          <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''} />
        ))}
      <TabPanel panel="folder-settings" active={part}>
        <div className={classes['part']}>
          {part === 'auth' ? (
            <>
              <p>Requests whose own Auth is “From the folder” are sent with it.</p>
              <AuthFields
                top={folder === ''}
                auth={auth}
                onChange={(next) => change({ auth: next })}
                wrong={(pointer) => problemsAt(problems, `/auth/${pointer}`)[0]?.message}
                inherited={<InheritedAuth folder={parentOf(folder)} />}
              />
            </>
          ) : part === 'scripts' ? (
            <FolderScripts folder={folder} scripts={scripts} onChange={(next) => change({ scripts: next })} />
          ) : (
            <FolderVariables
              folder={folder}
              rows={rows}
              problems={problems}
              onChange={(next) => change({ rows: next })}
            />
          )}
        </div>
      </TabPanel>
      <div className={dialogs['actions']}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="filled" disabled={misnamed} onClick={() => void save()}>
          Keep
        </Button>
      </div>
    </div>
  )
}

/** Above the project there is nothing to inherit from. */
function begin({ folder, auth }: Settings): Auth {
  return folder === '' && auth.kind === 'inherit' ? { kind: 'none' } : auth
}
