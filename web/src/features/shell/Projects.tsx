import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { api } from '../../api/client'
import { projectsQuery } from '../../api/queries'
import { Empty } from '../../ui/Empty'
import { useStored } from '../../ui/useStored'
import { WorkspaceProvider } from '../workspace/WorkspaceProvider'
import { NameDialog } from './NameDialog'
import { ProjectDialog, type ProjectAsking } from './ProjectDialog'
import { ProjectMenu } from './ProjectMenu'
import { Shell } from './Shell'
import classes from './Shell.module.css'

/** Picks the project that is open, and keeps the others at hand. */
export function Projects() {
  const client = useQueryClient()
  const { data: projects, error, refetch } = useQuery(projectsQuery)
  const [chosen, setChosen] = useStored<string | undefined>('project', undefined)
  const [asking, setAsking] = useState<ProjectAsking>()
  const project = projects?.find(({ id }) => id === chosen) ?? projects?.[0]
  const opener = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  // the line of the menu that a dialog came from is gone by then
  useEffect(() => {
    if (asked.current && asking === undefined) opener.current?.focus()
    asked.current = asking !== undefined
  }, [asking])
  const refresh = () => client.invalidateQueries({ queryKey: projectsQuery.queryKey })

  const create = async (name: string) => {
    const made = await api.post('/projects', { body: { name } })
    await refresh()
    setChosen(made.id)
  }
  const rename = async (name: string) => {
    if (project) await api.patch('/projects/{project}', { path: { project: project.id }, body: { name } })
    await refresh()
  }
  const remove = async () => {
    setAsking(undefined)
    if (project) await api.delete('/projects/{project}', { path: { project: project.id } })
    await refresh()
  }

  if (error && !projects) {
    return (
      <main className={classes['whole']}>
        <Empty state="The Parley server does not answer" what={error.message}>
          <Button onClick={() => void refetch()}>Try again</Button>
        </Empty>
      </main>
    )
  }
  if (!projects) return null
  const close = () => setAsking(undefined)
  const newProject =
    asking === 'new' ? (
      <NameDialog title="A project" action="Make it" initial="" onDone={create} onClose={close} />
    ) : null
  if (!project) {
    return (
      <main className={classes['whole']}>
        <Empty state="No projects" what="A project holds endpoints, variables and what was recorded.">
          <Button onClick={() => setAsking('new')}>Make a project</Button>
        </Empty>
        {newProject}
      </main>
    )
  }
  return (
    <WorkspaceProvider key={project.id} project={project}>
      <Shell
        project={project}
        menu={
          <ProjectMenu project={project} projects={projects} onChoose={setChosen} onAsk={setAsking} opener={opener} />
        }
      />
      {newProject}
      {asking !== undefined && asking !== 'new' ? (
        <ProjectDialog
          project={project}
          asking={asking}
          onRename={rename}
          onDelete={() => void remove()}
          onClose={close}
        />
      ) : null}
    </WorkspaceProvider>
  )
}
